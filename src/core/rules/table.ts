import { thieuPhan } from './reading/thieu-phan';
import { thieuCot } from './reading/thieu-cot';
import { tieuDeDoiTen } from './reading/tieu-de-doi-ten';
import { oLoiCongThuc } from './reading/o-loi-cong-thuc';
import { dongTongLech } from './reading/dong-tong-lech';
import { congThucLacLoai } from './reading/cong-thuc-lac-loai';
import { oGopTrongDuLieu } from './reading/o-gop-trong-du-lieu';
import { dongTrongGiua } from './reading/dong-trong-giua';
import { cachDocChuaChac } from './reading/cach-doc-chua-chac';
import { bangChuaHieu } from './reading/bang-chua-hieu';
import { cotChuaHieu } from './reading/cot-chua-hieu';
import { thieuSoLuong } from './reading/thieu-so-luong';
import { oTrong } from './reading/o-trong';
import { maCu } from './text/ma-cu';
import { dauToHop } from './text/dau-to-hop';
import { khoangTrangThua } from './text/khoang-trang-thua';
import { soDangChu } from './numbers/so-dang-chu';
import { khongPhaiSo } from './numbers/khong-phai-so';
import { soAm } from './numbers/so-am';
import { soLe } from './numbers/so-le';
import { ngayKhongHieu } from './numbers/ngay-khong-hieu';
import { ngayNgoaiNamHoc } from './numbers/ngay-ngoai-nam-hoc';
import { ngayTuongLai } from './numbers/ngay-tuong-lai';
import { namXuatBanSai } from './numbers/nam-xuat-ban-sai';
import { thanhTienSai } from './numbers/thanh-tien-sai';
import { giaBatThuong } from './numbers/gia-bat-thuong';
import { giaLamLechTong } from './numbers/gia-lam-lech-tong';
import { thieuDonVi } from './numbers/thieu-don-vi';
import { donViLa } from './numbers/don-vi-la';
import { thieuLoai } from './categories/thieu-loai';
import { loaiLa } from './categories/loai-la';
import { loaiVietKhac } from './categories/loai-viet-khac';
import { loaiVaSoKhacNhau } from './categories/loai-va-so-khac-nhau';
import { mucKhongCoDuLieu } from './categories/muc-khong-co-du-lieu';
import { dkcbTrung } from './registers/dkcb-trung';
import { dkcbKhuyet } from './registers/dkcb-khuyet';
import { dkcbSaiMau } from './registers/dkcb-sai-mau';
import { dongLap } from './registers/dong-lap';
import { daXuatConDem } from './registers/da-xuat-con-dem';
import { thanhLocThieuQuyetDinh } from './registers/thanh-loc-thieu-quyet-dinh';
import { thanhLocQua10PhanTram } from './registers/thanh-loc-qua-10-phan-tram';
import { thanhLyKhongKhop } from './registers/thanh-ly-khong-khop';
import { tongKhacThanhPhan } from './balances/tong-khac-thanh-phan';
import { canDoiSai } from './balances/can-doi-sai';
import { dauNamKhacCuoiNamTruoc } from './balances/dau-nam-khac-cuoi-nam-truoc';
import { soLieuNoiHaiLan } from './balances/so-lieu-noi-hai-lan';
import { bienDongBatThuong } from './balances/bien-dong-bat-thuong';
import { choNgoiKhongKhop } from './balances/cho-ngoi-khong-khop';
import { tinhTrangKhacSoLuong } from './balances/tinh-trang-khac-so-luong';
import { congThucBiGhiDe } from './balances/cong-thuc-bi-ghi-de';
import { haiCachTinhKhacNhau } from './balances/hai-cach-tinh-khac-nhau';
import { thangKhongGioiThieuSach } from './activities/thang-khong-gioi-thieu-sach';
import { tanSuatKhacSoLan } from './activities/tan-suat-khac-so-lan';
import { thuMucThieuSoTacPham } from './activities/thu-muc-thieu-so-tac-pham';
import { kiemTraSgkChuaDu } from './activities/kiem-tra-sgk-chua-du';
import { hoatDongTrung } from './activities/hoat-dong-trung';
import { thieuThongTin } from './school/thieu-thong-tin';
import { namHocSai } from './school/nam-hoc-sai';
import { capHocKhongKhop } from './school/cap-hoc-khong-khop';
import { kyHieuSai } from './school/ky-hieu-sai';
import { coQuanCapHuyen } from './school/co-quan-cap-huyen';
import { vanBanHetHieuLuc } from './school/van-ban-het-hieu-luc';
import { cauConChoTrong } from './sentences/cau-con-cho-trong';
import { cauTangGiamThieuSo } from './sentences/cau-tang-giam-thieu-so';
import { cauTangGiamSai } from './sentences/cau-tang-giam-sai';
import { soTrongCauKhacSoLieu } from './sentences/so-trong-cau-khac-so-lieu';
import { cauMauThuan } from './sentences/cau-mau-thuan';
import { danhSoMucSai } from './sentences/danh-so-muc-sai';
import { banTrenHocSinh } from './standards/ban-tren-hoc-sinh';
import { dienTichDoc } from './standards/dien-tich-doc';
import { baoTapChi } from './standards/bao-tap-chi';
import { baoCaoCu } from './report/bao-cao-cu';
import { duyetDaCu } from './report/duyet-da-cu';
import type { Rule } from './rule';

/** Every rule, in the contract's order (docs/RULES.md). One line a rule; a rule that is taken out stays here as a comment. */
export const RULES: readonly Rule[] = [
  thieuPhan,
  thieuCot,
  tieuDeDoiTen,
  oLoiCongThuc,
  dongTongLech,
  congThucLacLoai,
  oGopTrongDuLieu,
  dongTrongGiua,
  cachDocChuaChac,
  bangChuaHieu,
  cotChuaHieu,
  thieuSoLuong,
  oTrong,
  maCu,
  dauToHop,
  khoangTrangThua,
  soDangChu,
  khongPhaiSo,
  soAm,
  soLe,
  ngayKhongHieu,
  ngayNgoaiNamHoc,
  ngayTuongLai,
  namXuatBanSai,
  thanhTienSai,
  giaBatThuong,
  giaLamLechTong,
  thieuDonVi,
  donViLa,
  thieuLoai,
  loaiLa,
  loaiVietKhac,
  loaiVaSoKhacNhau,
  mucKhongCoDuLieu,
  dkcbTrung,
  dkcbKhuyet,
  dkcbSaiMau,
  dongLap,
  daXuatConDem,
  thanhLocThieuQuyetDinh,
  thanhLocQua10PhanTram,
  thanhLyKhongKhop,
  tongKhacThanhPhan,
  canDoiSai,
  dauNamKhacCuoiNamTruoc,
  soLieuNoiHaiLan,
  bienDongBatThuong,
  choNgoiKhongKhop,
  tinhTrangKhacSoLuong,
  congThucBiGhiDe,
  haiCachTinhKhacNhau,
  thangKhongGioiThieuSach,
  tanSuatKhacSoLan,
  thuMucThieuSoTacPham,
  kiemTraSgkChuaDu,
  hoatDongTrung,
  thieuThongTin,
  namHocSai,
  capHocKhongKhop,
  kyHieuSai,
  coQuanCapHuyen,
  vanBanHetHieuLuc,
  cauConChoTrong,
  cauTangGiamThieuSo,
  cauTangGiamSai,
  soTrongCauKhacSoLieu,
  cauMauThuan,
  danhSoMucSai,
  banTrenHocSinh,
  dienTichDoc,
  baoTapChi,
  baoCaoCu,
  duyetDaCu,
];
