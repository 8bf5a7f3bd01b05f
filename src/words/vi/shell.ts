/**
 * What stands in the pane before any of our script runs, and what the watchdog shows when nothing comes up. These words are
 * written into the HTML at build time, therefore they are Vietnamese only: at that moment nobody knows the language of Excel.
 */
export const shell = {
  title: 'Sổ thư viện',
  opening: 'Đang mở, xin chờ giây lát…',
  noScript: 'Ngăn này cần JavaScript để chạy. Hãy bật JavaScript rồi mở lại.',
  trouble: {
    title: 'Chưa mở được Sổ thư viện',
    office:
      'Chưa tải được thư viện Office của Microsoft. Máy có thể đang mất mạng, hoặc mạng của trường đang chặn địa chỉ appsforoffice.microsoft.com.',
    bundle: 'Chưa tải được trang của tiện ích. Hãy xem máy có vào mạng được không.',
    excel: 'Excel chưa trả lời. Nếu đang gõ dở một ô, hãy bấm Enter trước.',
    old: 'Bản Excel này quá cũ. Sổ thư viện cần Excel 2021 trở lên hoặc Microsoft 365 (tập lệnh ExcelApi 1.9). Cũng có thể để tệp lên OneDrive rồi mở bằng Excel trên web, không phải cài gì.',
    web: 'Mở Excel trên web',
    outside: 'Trang này chỉ chạy bên trong Excel. Hãy mở tệp thư viện bằng Excel, chọn thẻ Thư viện rồi bấm Kiểm tra.',
    calm: 'Sổ của thầy cô không bị thay đổi gì.',
    retry: 'Tải lại',
  },
  save: {
    title: 'Lưu báo cáo',
    opening: 'Đang chuẩn bị tệp…',
    name: 'Tệp: {name}',
    link: 'Tải báo cáo Word về máy ({size} KB)',
    where: 'Tệp sẽ nằm trong mục Tải về (Downloads) của máy.',
    maker:
      'Tệp do tiện ích Sổ thư viện trong Excel trên máy này vừa tạo và nằm trọn trong địa chỉ của trang; không có gì được gửi đi. Nếu không phải bạn vừa bấm lưu báo cáo thì đừng tải.',
    nothing: 'Trang này chỉ dùng để lưu báo cáo do Sổ thư viện lập.',
    refused: 'Nội dung trong địa chỉ không phải là một tệp Word nguyên vẹn của Sổ thư viện nên trang không mở.',
    again: 'Hãy quay lại Excel, bấm lưu báo cáo lần nữa hoặc chọn cách lưu khác.',
  },
} as const;
