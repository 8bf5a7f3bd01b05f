/** Permanent: users quote them, and accepted findings are stored under them. A removed id stays here as a comment. */
export const RULE_IDS = [
  // Reading the sheets
  'thieu-phan',
  'thieu-cot',
  'tieu-de-doi-ten',
  'o-loi-cong-thuc',
  'dong-tong-lech',
  'o-gop-trong-du-lieu',
  'dong-trong-giua',
  'cach-doc-chua-chac',
  'bang-chua-hieu',
  'cot-chua-hieu',
  // Text
  'ma-cu',
  'dau-to-hop',
  'khoang-trang-thua',
  // Numbers, dates, units
  'so-dang-chu',
  'khong-phai-so',
  'so-am',
  'so-le',
  'ngay-khong-hieu',
  'ngay-ngoai-nam-hoc',
  'ngay-tuong-lai',
  'nam-xuat-ban-sai',
  'thanh-tien-sai',
  'gia-bat-thuong',
  'thieu-don-vi',
  'don-vi-la',
  // Categories
  'thieu-loai',
  'loai-la',
  'loai-viet-khac',
  'loai-va-so-khac-nhau',
  'muc-khong-co-du-lieu',
  // Registers
  'dkcb-trung',
  'dkcb-khuyet',
  'dkcb-sai-mau',
  'dong-lap',
  'da-xuat-con-dem',
  'thanh-loc-thieu-quyet-dinh',
  'thanh-loc-qua-10-phan-tram',
  // Balances and repeated facts
  'tong-khac-thanh-phan',
  'can-doi-sai',
  'dau-nam-khac-cuoi-nam-truoc',
  'so-lieu-noi-hai-lan',
  'bien-dong-bat-thuong',
  'cho-ngoi-khong-khop',
  'tinh-trang-khac-so-luong',
  'cong-thuc-bi-ghi-de',
  'hai-cach-tinh-khac-nhau',
  // Activities
  'thang-khong-gioi-thieu-sach',
  'tan-suat-khac-so-lan',
  'thu-muc-thieu-so-tac-pham',
  'kiem-tra-sgk-chua-du',
  'hoat-dong-trung',
  // The school and the report's header
  'thieu-thong-tin',
  'nam-hoc-sai',
  'cap-hoc-khong-khop',
  'ky-hieu-sai',
  'co-quan-cap-huyen',
  'van-ban-het-hieu-luc',
  // Sentences
  'cau-con-cho-trong',
  'cau-tang-giam-thieu-so',
  'cau-tang-giam-sai',
  'so-trong-cau-khac-so-lieu',
  'cau-mau-thuan',
  'danh-so-muc-sai',
  // Standards
  'ban-tren-hoc-sinh',
  'dien-tich-doc',
  'bao-tap-chi',
  // The report
  'bao-cao-cu',
  'duyet-da-cu',
] as const;

export type RuleId = (typeof RULE_IDS)[number];
