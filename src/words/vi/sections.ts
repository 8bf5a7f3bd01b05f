/** What the pane and the rules call the sections of a library. */
export const sections = {
  profile: 'Thông tin trường',
  holdings: 'Vốn tài liệu',
  periodicals: 'Báo, tạp chí',
  equipment: 'Thiết bị',
  activities: 'Hoạt động',
  readers: 'Bạn đọc',
  history: 'Số liệu các năm',
  narrative: 'Nhận định',
  categories: 'Danh mục',
  settings: 'Cấu hình',
};
