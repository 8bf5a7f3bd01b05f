import type { HostErrorCode } from '../../excel/errors';

/** What went wrong, and what to do next; `{place}` is the sheet's or the cell's name. */
export interface ErrorWords {
  readonly what: string;
  readonly next: string;
}

export const errors: Readonly<Record<HostErrorCode, ErrorWords>> = {
  'cell-edit': {
    what: 'Excel đang chờ bạn gõ xong một ô.',
    next: 'Hãy bấm Enter để kết thúc ô đang gõ, rồi bấm lại nút này.',
  },
  protected: {
    what: 'Trang tính “{place}” đang được bảo vệ nên không ghi vào được.',
    next: 'Vào thẻ Xem lại (Review), chọn Bỏ bảo vệ trang tính (Unprotect Sheet), rồi bấm lại.',
  },
  'access-denied': {
    what: 'Excel không cho ghi vào tệp này: tệp đang được bảo vệ cấu trúc, hoặc bạn chưa có quyền sửa tệp.',
    next: 'Vào thẻ Xem lại (Review), bỏ Bảo vệ sổ làm việc (Protect Workbook), hoặc xin người giữ tệp cho quyền sửa, rồi bấm lại.',
  },
  'read-only': {
    what: 'Tệp đang mở ở chế độ chỉ xem nên không ghi vào được.',
    next: 'Bấm “Bật chỉnh sửa” (Enable Editing) hoặc lưu một bản sao của tệp, rồi bấm lại.',
  },
  'too-large': {
    what: 'Có một dòng chứa quá nhiều chữ nên Excel không trao được dữ liệu.',
    next: 'Hãy tìm ô có đoạn văn rất dài trong tệp, rút gọn lại, rồi bấm lại.',
  },
  'too-many-cells': {
    what: 'Trang tính “{place}” dài đến hàng triệu ô, có lẽ vì một ô ở tận cuối trang có dữ liệu.',
    next: 'Mở trang tính đó, bấm Ctrl + End để đến ô cuối, xoá những dòng hoặc cột thừa, lưu tệp rồi bấm lại.',
  },
  'sheet-missing': {
    what: 'Không còn thấy trang tính “{place}”; có lẽ nó vừa được đổi tên hoặc xoá.',
    next: 'Hãy bấm Kiểm tra lại để đọc tệp như bây giờ.',
  },
  'sheet-taken': {
    what: 'Tệp đã có một trang tính tên “{place}” không do Sổ thư viện tạo ra, nên phần mềm không ghi đè lên.',
    next: 'Hãy đổi tên trang tính đó (ví dụ thêm chữ “cũ”), rồi bấm lại.',
  },
  merged: {
    what: 'Có ô bị gộp nằm đúng chỗ cần ghi.',
    next: 'Hãy bỏ gộp ô ở chỗ đó (Trang đầu → Gộp & Căn giữa), rồi bấm lại.',
  },
  filtered: {
    what: 'Trang tính đang lọc nên không ghi được vào những dòng bị ẩn.',
    next: 'Hãy bỏ lọc (Dữ liệu → Xoá lọc), rồi bấm lại.',
  },
  'changed-meanwhile': {
    what: 'Ô {place} vừa được thay đổi nên phần mềm không sửa, để khỏi mất nội dung mới.',
    next: 'Hãy bấm Kiểm tra lại để xem nội dung mới.',
  },
  'written-meanwhile': {
    what: 'Trong lúc phần mềm đang đọc tệp, một người khác vừa lập xong báo cáo. Phần mềm chưa ghi gì, nên báo cáo của họ còn nguyên.',
    next: 'Hãy xem báo cáo ấy trước; nếu vẫn cần lập lại từ số liệu mới nhất, bấm Thử lại.',
  },
  'changed-while-reading': {
    what: 'Tệp vừa được người khác ghi vào trong lúc phần mềm đang đọc. Phần mềm chưa ghi gì.',
    next: 'Hãy bấm Thử lại để đọc lại từ đầu.',
  },
  'half-written': {
    what: 'Excel dừng giữa chừng khi đang ghi {place}, nên những trang này chưa trọn vẹn. Các trang khác giữ nguyên.',
    next: 'Hãy bấm lần nữa: phần mềm sẽ ghi lại những trang này từ đầu.',
  },
  'half-fixed': {
    what: 'Excel dừng giữa chừng khi đang sửa {place}. Mỗi ô này đang giữ nội dung cũ hoặc nội dung mới, không ô nào bị mất.',
    next: 'Hãy bấm Thử lại để sửa nốt. Nếu đã đóng tệp: bấm Kiểm tra, rồi bấm Hoàn tác lần sửa để các ô trở lại như cũ.',
  },
  cancelled: {
    what: 'Đã dừng theo ý bạn.',
    next: 'Tệp không bị thay đổi. Bạn có thể bấm lại lúc nào cũng được.',
  },
  'not-supported': {
    what: 'Bản Excel này quá cũ, chưa có chức năng cần dùng.',
    next: 'Hãy dùng Excel 2021 trở lên, Microsoft 365, hoặc mở tệp bằng Excel trên web.',
  },
  busy: {
    what: 'Excel đang bận nên chưa làm được.',
    next: 'Hãy đợi một lát rồi bấm lại.',
  },
  'not-in-excel': {
    what: 'Trang này chỉ chạy bên trong Excel.',
    next: 'Hãy mở tệp thư viện bằng Excel, chọn thẻ Thư viện rồi bấm Kiểm tra.',
  },
  'office-missing': {
    what: 'Chưa kết nối được với Excel, có lẽ mạng chậm hoặc chặn địa chỉ appsforoffice.microsoft.com.',
    next: 'Hãy kiểm tra mạng rồi bấm Thử lại.',
  },
  'not-fetched': {
    what: 'Chưa tải được một phần của Sổ thư viện.',
    next: 'Hãy xem máy có vào mạng được không, rồi bấm Thử lại. Nếu vẫn thế, hãy đóng ngăn này rồi mở lại: có thể Sổ thư viện vừa có bản mới.',
  },
  unknown: {
    what: 'Excel báo một lỗi mà phần mềm chưa biết.',
    next: 'Hãy lưu tệp, đóng rồi mở lại Excel và thử lần nữa.',
  },
};
