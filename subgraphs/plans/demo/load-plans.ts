import type { Sql } from '../../../shared/data/database.ts';
import type { HelperAssignmentRecord } from '../../../shared/demo/world.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { INDICATORS } from '../indicator/rows/indicators.ts';
import { TARGET_TRACKING } from '../indicator/rows/target-tracking.ts';
import { DocumentLoader } from './document-loader.ts';
import { checkDocuments } from './figure-checks/check-documents.ts';
import { loadBaselines } from './load-baselines.ts';
import { loadFindings } from './load-findings.ts';
import { loadHeader } from './load-header.ts';
import { loadHelpers } from './load-helpers.ts';
import { loadIndicators, loadTracking } from './load-indicators.ts';
import { loadOrganisations } from './load-organisations.ts';
import { loadReporting } from './load-reporting.ts';
import { loadRules } from './load-rules.ts';
import { loadTables } from './load-tables.ts';
import { loadTargets } from './load-targets.ts';
import { loadWork } from './load-work.ts';
import type { PlanDocument } from './read-documents.ts';

/**
 * Fills the room's empty tables from the plan documents and the register's helpers, and adds the indicators and what
 * targets are tracked by that come with the system and are not there yet.
 */
export async function loadPlans(
  sql: Sql,
  documents: readonly PlanDocument[],
  helpers: readonly HelperAssignmentRecord[],
): Promise<void> {
  const checks = checkDocuments(documents);
  for (const document of documents) {
    const loader = new DocumentLoader(sql, document);
    await loadHeader(loader);
    await loadOrganisations(loader);
    await loadBaselines(loader);
    await loadTargets(loader);
    await loadTables(loader);
    await loadRules(loader);
    await loadWork(loader);
    await loadReporting(loader);
    await loadFindings(loader, checks.get(document.id) ?? []);
  }
  await loadHelpers(sql, helpers);
  await loadIndicators(sql, INDICATORS, systemClock.nowMs());
  await loadTracking(sql, TARGET_TRACKING, systemClock.nowMs());
}
