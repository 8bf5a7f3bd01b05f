/* global document, Excel, Office */
/* The smallest add-in that shows whether the sandbox keeps its promises: it reads, writes, selects and listens. */
const state = document.getElementById('state');
const say = (text) => (state.textContent = text);
const run = (label, work) =>
  document
    .getElementById(label)
    .addEventListener('click', () => Excel.run(work).catch((error) => say(`${error.code}`)));

Office.onReady(async ({ host, platform }) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      const item = document.createElement('li');
      item.textContent = `changed ${event.address}`;
      document.getElementById('events').append(item);
    });
    await context.sync();
  });
  say(`${host} ${platform} ${Office.context.requirements.isSetSupported('ExcelApi', '1.14') ? '1.14' : 'older'}`);
});

run('read', async (context) => {
  const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
  range.load('values');
  await context.sync();
  say(JSON.stringify(range.values));
});

run('write', async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange('D1:D2').values = [[20], [22]];
  sheet.getRange('D3').formulas = [['=SUM(D1:D2)']];
  await context.sync();
  const total = sheet.getRange('D3');
  total.load('values');
  await context.sync();
  say(`total ${total.values[0][0]}`);
});

run('go', async (context) => {
  const sheet = context.workbook.worksheets.getItem('Hai');
  sheet.activate();
  sheet.getRange('C7').select();
  await context.sync();
  say('there');
});
