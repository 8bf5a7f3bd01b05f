import { searchKey } from '../text/normal';
import type { HoldingsRole } from './ids';

/** Names of the register of what is there, whatever else the name says ("Sổ đăng ký cá biệt sách bổ sung"). */
const STOCK =
  /(?:^| )(?:dang ky ca biet|so ca biet|ca biet|dkcb|von tai lieu|von sach|hien co|hien con|ton kho|thong ke von|tong hop von|tong ket|phan iii|kho sach)(?: |$)/;
/** Lists of what came in a time: of a month, a purchase, Phần I of the general register. */
const ACQUISITIONS =
  /(?:^| )(?:bo sung|nhap (?:moi|them|ve|kho|sach|trong)|sach nhap|moi nhap|moi nhan|phieu nhap|mua (?:moi|sam|sach|them|bo sung)|sach moi|sach tang|nhan sach|duoc cap|cap phat moi|duoc tang|phan i nhap|so nhap|tai lieu nhap|tai lieu moi|an pham moi|tang moi)(?: |$)|(?:^| )phan i(?: |$)|^nhap$/;
/** Lists of what left: a withdrawals register, a slip, Phần II of the general register. */
const WITHDRAWALS =
  /(?:^| )(?:so thanh ly|so thanh loc|thanh ly|thanh loc|xuat kho|phieu xuat|bien ban xuat|so xuat|sach xuat|tai lieu xuat|loai bo|loai khoi|ghi giam|giam sach|sach mat|sach that lac|sach hong|phan ii xuat|xuat sach|huy sach)(?: |$)|(?:^| )phan ii(?: |$)|^xuat$/;
/** What is only meant to be done. */
const NOT_YET = /(?:^| )(?:de nghi|de xuat|du kien|du tru|ke hoach|can|cho thanh ly)(?: |$)/;

/** The role that the name of a sheet or a title gives to a table of holdings; null where it gives none. */
export function roleOfName(name: string): HoldingsRole | null {
  const key = searchKey(name);
  if (key === '' || NOT_YET.test(key)) return null;
  // "Tình hình bổ sung và thanh lý" speaks of both and of none.
  const [came, left] = [ACQUISITIONS.test(key), WITHDRAWALS.test(key)];
  if (came && left) return null;
  if (left) return 'withdrawals';
  if (STOCK.test(key)) return 'stock';
  return came ? 'acquisitions' : null;
}
