import type { SectionId } from './ids';

export interface SectionInfo {
  readonly id: SectionId;
  /** The sheet on which Thiết lập lays the section out. */
  readonly standardSheet: string;
  /** Words in a sheet's name or in a title above a table that speak for the section (compared by search key). */
  readonly nameCues: readonly string[];
}

/** The kinds of record that a workbook may hold, in the contract's order. */
export const SECTIONS: readonly SectionInfo[] = [
  {
    id: 'profile',
    standardSheet: 'Thông tin',
    nameCues: ['thông tin', 'thông tin chung', 'thông tin trường', 'nhà trường', 'hồ sơ trường', 'TT chung'],
  },
  {
    id: 'holdings',
    standardSheet: 'Vốn tài liệu',
    nameCues: [
      'vốn tài liệu',
      'tài liệu',
      'kho sách',
      'sổ đăng ký cá biệt',
      'ĐKCB',
      'cá biệt',
      'danh mục sách',
      'sách',
      'vốn sách',
      'SGK',
      'SNV',
      'SGV',
      'STK',
      'STN',
      'sách giáo khoa',
      'sách nghiệp vụ',
      'sách tham khảo',
      'sách thiếu nhi',
      'tài nguyên thông tin',
      'tổng hợp sách',
    ],
  },
  {
    id: 'periodicals',
    standardSheet: 'Báo, tạp chí',
    nameCues: ['báo, tạp chí', 'báo tạp chí', 'báo và tạp chí', 'báo', 'tạp chí', 'báo chí', 'BTC'],
  },
  {
    id: 'equipment',
    standardSheet: 'Thiết bị',
    nameCues: ['thiết bị', 'cơ sở vật chất', 'CSVC', 'tài sản', 'trang thiết bị', 'TBTV'],
  },
  {
    id: 'activities',
    standardSheet: 'Hoạt động',
    nameCues: ['hoạt động', 'nhật ký hoạt động', 'nhật ký', 'kế hoạch hoạt động', 'theo dõi hoạt động', 'HĐ'],
  },
  {
    id: 'readers',
    standardSheet: 'Bạn đọc',
    nameCues: [
      'bạn đọc',
      'lượt đọc',
      'lượt bạn đọc',
      'mượn trả',
      'phục vụ bạn đọc',
      'thống kê bạn đọc',
      'lượt mượn',
      'người đọc',
      'độc giả',
    ],
  },
  {
    id: 'history',
    standardSheet: 'Số liệu các năm',
    nameCues: ['số liệu các năm', 'các năm', 'năm trước', 'số liệu năm trước', 'cùng kỳ', 'lịch sử'],
  },
  {
    id: 'narrative',
    standardSheet: 'Nhận định',
    nameCues: ['nhận định', 'đánh giá', 'nhận xét', 'thuận lợi khó khăn'],
  },
  { id: 'categories', standardSheet: 'Danh mục', nameCues: ['danh mục', 'danh mục loại', 'phân loại', 'bảng mã'] },
  { id: 'settings', standardSheet: 'Cấu hình', nameCues: [] },
];

export function sectionInfo(id: SectionId): SectionInfo {
  const info = SECTIONS.find((section) => section.id === id);
  if (!info) throw new RangeError(`no section ${id}`);
  return info;
}
