const LOOPS = new Set(['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement']);
const EACH = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'from',
]);

function isFunction(node) {
  return /Function(Expression|Declaration)$/.test(node.type);
}

/** The part of a loop that runs once, before the first turn, is not "in" the loop. */
function runsEachTurn(loop, child) {
  return (
    !(loop.type === 'ForStatement' && loop.init === child) && !(/^For(Of|In)/.test(loop.type) && loop.right === child)
  );
}

function isEachCallback(node) {
  const call = node.parent;
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    EACH.has(call.callee.property.name) &&
    call.arguments.includes(node)
  );
}

/** Each `context.sync()` is a round trip to Excel: on the web some tenths of a second, so one in a loop makes a long wait of a short one. */
export const noSyncInLoop = {
  meta: {
    type: 'problem',
    docs: { description: 'no round trip to Excel in a loop' },
    schema: [],
    messages: {
      loop: 'No sync() in a loop: each is a round trip to Excel. Queue the calls for all items first, then sync once. Where pieces must be sent one by one (the web’s limit of 5 MB), disable this line and say so.',
    },
  },
  create(context) {
    return {
      'CallExpression[callee.type="MemberExpression"][callee.property.name="sync"]'(node) {
        for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
          if (LOOPS.has(parent.type) && runsEachTurn(parent, child)) {
            context.report({ node, messageId: 'loop' });
            return;
          }
          if (isFunction(parent)) {
            if (isEachCallback(parent)) context.report({ node, messageId: 'loop' });
            return;
          }
        }
      },
    };
  },
};
