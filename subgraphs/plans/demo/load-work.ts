import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';
import { loadDuties } from './load-targets.ts';

/** Projects of the national programme and the tasks of a plan. Targets and organisations must be there. */
export async function loadWork(loader: DocumentLoader): Promise<void> {
  await loadProjects(loader);
  await loadTasks(loader);
  await loadFunding(loader);
}

async function loadProjects(loader: DocumentLoader): Promise<void> {
  const projects = placed(loader.document.projects);
  await loader.insert('programme_project', projects, [
    column('id', 'text', (project) => loader.id('prj', project.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('project_no', 'int', (project) => project.projectNo),
    column('subproject_no', 'int', (project) => project.subprojectNo),
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('applicable', 'boolean', (project) => project.applicable),
    column('not_applicable_reason', 'text', (project) => project.notApplicableReason),
    column('chair_id', 'text', (project) => project.chair && loader.organisationId(project.chair)),
    column('beneficiaries', 'text[]', (project) => project.beneficiaries),
    column('content', 'text[]', (project) => project.content),
    column('lead_section', 'text', (project) => project.leadSection),
    COLUMNS.section,
    COLUMNS.lines,
  ]);
  await loader.insert(
    'project_organisation',
    projects.flatMap(({ code, collaborating }) =>
      placed(collaborating.map((organisation) => ({ project: code, organisation }))),
    ),
    [
      column('id', 'text', (pair) => loader.id('dut', 'project', pair.project, pair.organisation)),
      column('project_id', 'text', (pair) => loader.id('prj', pair.project)),
      column('organisation_id', 'text', (pair) => loader.organisationId(pair.organisation)),
      COLUMNS.ordinal,
    ],
  );
}

async function loadTasks(loader: DocumentLoader): Promise<void> {
  const tasks = placed(loader.document.tasks);
  await loader.insert('plan_task', tasks, [
    column('id', 'text', (task) => loader.id('tsk', task.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('deadline_on', 'date', (task) => task.deadline),
    column('frequencies', 'text[]', (task) => task.frequency),
    column('period_printed', 'text', (task) => task.period),
    column('printed', 'text', (task) => task.printed),
    column('measurable', 'boolean', (task) => task.measurable),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loadDuties(loader, 'task', 'tsk', tasks);
  const targets = tasks.flatMap(({ code, relatedTargets }) => links(code, relatedTargets));
  await loadLinks(loader, 'target', 'tgt', targets);
  const projects = tasks.flatMap((task) => links(task.code, task.projects));
  await loadLinks(loader, 'project', 'prj', projects);
}

interface TaskLink {
  readonly task: string;
  readonly to: string;
  readonly ordinal: number;
}

function links(task: string, codes: readonly string[]): readonly TaskLink[] {
  return placed(codes.map((to) => ({ task, to })));
}

async function loadLinks(
  loader: DocumentLoader,
  kind: 'target' | 'project',
  prefix: string,
  records: readonly TaskLink[],
): Promise<void> {
  await loader.insert(`task_${kind}`, records, [
    column('id', 'text', (link) => loader.id('lnk', kind, link.task, link.to)),
    column('task_id', 'text', (link) => loader.id('tsk', link.task)),
    column(`${kind}_id`, 'text', (link) => loader.id(prefix, link.to)),
    COLUMNS.ordinal,
  ]);
}

async function loadFunding(loader: DocumentLoader): Promise<void> {
  await loader.insert('funding_source', placed(loader.document.funding), [
    column('id', 'text', (source) => loader.id('fnd', source.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('kind', 'text', (source) => source.kind),
    column('amount', 'bigint', (source) => source.amount),
    COLUMNS.section,
    COLUMNS.lines,
  ]);
}
