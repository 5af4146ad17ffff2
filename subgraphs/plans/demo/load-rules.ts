import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';

/** Rules with their parameters, and the lists of classes that a plan uses. */
export async function loadRules(loader: DocumentLoader): Promise<void> {
  const rules = placed(loader.document.rules);
  await loader.insert('plan_rule', rules, [
    column('id', 'text', (rule) => loader.id('rul', rule.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('expression', 'text', (rule) => rule.expression),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loader.insert(
    'rule_parameter',
    rules.flatMap(({ code, parameters }) =>
      placed(Object.entries(parameters).map(([name, value]) => ({ rule: code, name, value }))),
    ),
    [
      column('id', 'text', (parameter) => loader.id('prm', parameter.rule, parameter.name)),
      column('rule_id', 'text', (parameter) => loader.id('rul', parameter.rule)),
      COLUMNS.ordinal,
      column('name', 'text', (parameter) => parameter.name),
      column('number', 'numeric', ({ value }) => (typeof value === 'number' ? value : null)),
      column('text', 'text', ({ value }) => (typeof value === 'string' ? value : null)),
    ],
  );
  await loadCodeLists(loader);
}

async function loadCodeLists(loader: DocumentLoader): Promise<void> {
  const lists = placed(loader.document.codeValues);
  await loader.insert('plan_code_list', lists, [
    column('id', 'text', (list) => loader.id('lst', list.enum)),
    planColumn(loader),
    COLUMNS.ordinal,
    column('name', 'text', (list) => list.enum),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loader.insert(
    'plan_code_value',
    lists.flatMap((list) => placed(list.values.map((value) => ({ ...value, list: list.enum })))),
    [
      column('id', 'text', (value) => loader.id('val', value.list, value.code)),
      column('list_id', 'text', (value) => loader.id('lst', value.list)),
      COLUMNS.ordinal,
      COLUMNS.code,
      COLUMNS.labelVi,
    ],
  );
}
