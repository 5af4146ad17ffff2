import type { FigureCheck } from '../../figures/figure-check.ts';
import type { PlanDocument } from '../read-documents.ts';
import { checkCamLo } from './cam-lo.ts';
import { checkCaoThuong } from './cao-thuong.ts';
import { checkTraCu } from './tra-cu.ts';
import { checkTraVinh } from './tra-vinh.ts';

/**
 * Recomputes every figure of the documents that can be. Hồng Ngự's plan prints no statistic, so nothing of it can.
 * @returns checks by document id; a document that this system does not know has none
 */
export function checkDocuments(
  documents: readonly PlanDocument[],
): ReadonlyMap<string, readonly FigureCheck[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const checks = new Map<string, readonly FigureCheck[]>();
  for (const document of documents) checks.set(document.id, checksOf(document, byId));
  return checks;
}

function checksOf(document: PlanDocument, others: ReadonlyMap<string, PlanDocument>): readonly FigureCheck[] {
  switch (document.id) {
    case 'tra-cu-2020':
      return checkTraCu(document);
    case 'cam-lo-2019':
      return checkCamLo(document);
    case 'cao-thuong-2024':
      return checkCaoThuong(document);
    case 'tra-vinh-2020-covid': {
      const district = others.get('tra-cu-2020');
      return district === undefined ? [] : checkTraVinh(document, district);
    }
    default:
      return [];
  }
}
