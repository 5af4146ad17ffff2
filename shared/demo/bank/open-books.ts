import { groupBy, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import { addMonths } from '../labour/legal-working-age.ts';
import type { Random } from '../random.ts';
import type {
  BankRecords,
  CivilDay,
  HelperAssignmentRecord,
  LoanApplicationRecord,
  LoanEventRecord,
  LoanRecord,
  RepaymentRecord,
} from '../world.ts';
import { type Association, type CreditGroups, drawAssociation } from './credit-groups.ts';
import { event, liveLoan } from './loan-life.ts';
import type { LoanRequest } from './loan-requests.ts';
import { largestAmount, studentAmount, termsOf } from './programme-terms.ts';

interface Desk {
  readonly index: RegisterIndex;
  readonly random: Random;
  readonly groups: CreditGroups;
  readonly applications: LoanApplicationRecord[];
  readonly loans: LoanRecord[];
  readonly repayments: RepaymentRecord[];
  readonly loanEvents: LoanEventRecord[];
}

/** Writes the requests into the bank's books, in their order. */
export function openBooks(
  index: RegisterIndex,
  random: Random,
  groups: CreditGroups,
  requests: readonly LoanRequest[],
): BankRecords {
  const desk: Desk = { index, random, groups, applications: [], loans: [], repayments: [], loanEvents: [] };
  const helpers = groupBy(index.records.helpers, (helper) => helper.householdNo);
  const relendDays = new Map(
    requests.flatMap((request) =>
      request.relends ? [[request.householdNo, request.disbursedOn] as const] : [],
    ),
  );
  for (const request of requests) {
    const applicationCode = apply(desk, request);
    if (request.disbursedOn === null) continue;
    const association = associationOf(random, helpers.get(request.householdNo) ?? [], request.disbursedOn);
    const loan = openLoan(desk, request, request.disbursedOn, { applicationCode, association });
    const isEarlier = request.application === null;
    const life = liveLoan(random, loan, {
      settledOn: isEarlier ? (relendDays.get(request.householdNo) ?? null) : null,
      hitByDrought: index.regionOn(request.householdNo, request.disbursedOn)?.startsWith('TRA_') ?? false,
    });
    desk.loans.push({ ...loan, closedOn: life.closedOn });
    desk.repayments.push(...life.repayments);
    desk.loanEvents.push(...guarantee(random, loan), ...life.events);
  }
  const { applications, loans, repayments, loanEvents } = desk;
  return { groups: groups.rows, applications, loans, repayments, loanEvents };
}

function apply({ applications, random }: Desk, request: LoanRequest): string | null {
  if (request.application === null) return null;
  const { appliedOn } = request.application;
  const code = `HS-${appliedOn.slice(0, 4)}-${String(applications.length + 1).padStart(6, '0')}`;
  applications.push({
    code,
    citizenNumber: request.borrower.citizenNumber,
    beneficiaryCitizenNumber: request.beneficiary?.citizenNumber ?? null,
    programme: request.programme,
    amountWanted: amountOf(random, request, appliedOn),
    ...request.application,
  });
  return code;
}

function openLoan(
  { index, random, groups, loans }: Desk,
  request: LoanRequest,
  disbursedOn: CivilDay,
  { applicationCode, association }: { applicationCode: string | null; association: Association },
): Omit<LoanRecord, 'closedOn'> {
  const terms = termsOf(request.programme);
  const commune = index.communeOn(request.householdNo, disbursedOn)?.code ?? '';
  const direct = request.programme === 'LABOUR_EXPORT';
  return {
    contractNo: `KU-${disbursedOn.slice(0, 4)}-${String(loans.length + 1).padStart(6, '0')}`,
    citizenNumber: request.borrower.citizenNumber,
    beneficiaryCitizenNumber: request.beneficiary?.citizenNumber ?? null,
    applicationCode,
    programme: request.programme,
    approvedOn: request.application?.decidedOn ?? addDays(disbursedOn, -random.integer(1, 10)),
    disbursedOn,
    principal: amountOf(random, request, disbursedOn),
    rateBasisPoints: terms.rateBasisPoints,
    dueOn: addMonths(disbursedOn, random.pick(terms.termMonths)),
    entrustedTo: direct ? null : association,
    groupCode: direct ? null : (groups.pick(random, commune, association)?.code ?? null),
    purpose: random.pick(terms.purposes),
  };
}

/** Whole millions within the usual band and never above the programme's maximum of the day. */
function amountOf(random: Random, request: LoanRequest, on: CivilDay): bigint {
  if (request.programme === 'STUDENT') return studentAmount(on);
  const [least, most] = termsOf(request.programme).usualMillions;
  const amount = BigInt(random.integer(least, most)) * 1_000_000n;
  const largest = largestAmount(on);
  return request.programme !== 'LABOUR_EXPORT' && amount > largest ? largest : amount;
}

/** The association that registered the household to escape lends to it as well, where it is one of the bank's four. */
function associationOf(
  random: Random,
  helpers: readonly HelperAssignmentRecord[],
  on: CivilDay,
): Association {
  const own = helpers.find(
    (helper) => helper.kind === 'ESCAPE_TARGET' && helper.year >= Number(on.slice(0, 4)),
  );
  switch (own?.association) {
    case 'FARMERS':
    case 'WOMEN':
    case 'YOUTH':
    case 'VETERANS':
      return own.association;
    default:
      return drawAssociation(random);
  }
}

/** Loans for work abroad stand on a guarantee of the family, some of them registered as an event. */
function guarantee(random: Random, loan: Omit<LoanRecord, 'closedOn'>): LoanEventRecord[] {
  if (loan.programme !== 'LABOUR_EXPORT' || !random.chance(0.4)) return [];
  return [event(loan, 'GUARANTEE', loan.disbursedOn, { amount: loan.principal })];
}
