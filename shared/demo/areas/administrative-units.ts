import { z } from 'zod';
import { readJson } from '../documents.ts';

const oldUnit = z.object({ code: z.string(), name: z.string(), validTo: z.string(), confidence: z.string() });
const unitsModel = z.object({
  provincesOld: z.array(oldUnit.extend({ successor: z.object({ code: z.string(), name: z.string() }) })),
  provincesNew: z.array(
    z.object({ code: z.string(), name: z.string(), validFrom: z.string(), mergedFrom: z.array(z.string()) }),
  ),
  districtsOld: z.array(oldUnit.extend({ provinceCode: z.string() })),
  communesOld: z.array(
    oldUnit.extend({
      districtCode: z.string(),
      secondSourceAgrees: z.boolean(),
      successors: z.array(
        z.object({ code: z.string(), name: z.string(), share: z.enum(['full', 'partial']) }),
      ),
    }),
  ),
  communesNew: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nameInCurrentDataset: z.string().nullish(),
      provinceCode: z.string(),
      validFrom: z.string(),
    }),
  ),
});

export type AdministrativeUnits = z.infer<typeof unitsModel>;

export function readAdministrativeUnits(): AdministrativeUnits {
  return unitsModel.parse(readJson('administrative-units.json'));
}
