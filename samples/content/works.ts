/** A book as a publisher sells it; the year of publication follows from the batch in which the library got it. */
export interface Work {
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly classNumber: string;
  /** Đồng. */
  readonly price: number;
  /** Only where the school sorts the book under a category of its own. */
  readonly ownCategory?: string;
}

export const GIAO_DUC = 'NXB Giáo dục Việt Nam';
export const KIM_DONG = 'NXB Kim Đồng';
export const TRE = 'NXB Trẻ';
export const SU_PHAM = 'NXB Đại học Sư phạm';
export const TONG_HOP = 'NXB Tổng hợp TP. Hồ Chí Minh';
export const VAN_HOC = 'NXB Văn học';
export const DAN_TRI = 'NXB Dân trí';
export const SU_THAT = 'NXB Chính trị quốc gia Sự thật';
export const THANH_NIEN = 'NXB Thanh niên';

export function work(title: string, author: string, publisher: string, classNumber: string, price: number): Work {
  return { title, author, publisher, classNumber, price };
}
