/**
 * The demonstration world as plain records: what `generateWorld` makes and each room's `demo/` loader reads.
 *
 * Days are `YYYY-MM-DD`; money is VND as bigint; periods are inclusive at both ends, `null` is open.
 * Agencies know people by `citizenNumber` only (province part 000: no real number starts so); the dense
 * numbers `no` exist in the register's records alone. What is invented is said in docs/demonstration-data.md.
 */
export type CivilDay = string;
export type CitizenNumber = string;

export interface World {
  readonly seed: number;
  readonly register: RegisterRecords;
  readonly labour: LabourRecords;
  readonly bank: BankRecords;
  readonly insurance: InsuranceRecords;
  readonly education: EducationRecords;
}

// ---------------------------------------------------------------- register

export interface RegisterRecords {
  readonly areas: readonly AreaRecord[];
  readonly areaSuccessions: readonly AreaSuccessionRecord[];
  readonly areaClasses: readonly AreaClassRecord[];
  readonly areaFigures: readonly AreaFigureRecord[];
  readonly households: readonly HouseholdRecord[];
  readonly residences: readonly ResidenceRecord[];
  readonly persons: readonly PersonRecord[];
  readonly memberships: readonly MembershipRecord[];
  readonly personStatuses: readonly PersonStatusRecord[];
  readonly reviews: readonly ReviewRecord[];
  readonly statusEvents: readonly StatusEventRecord[];
  readonly selfManagedGroups: readonly SelfManagedGroupRecord[];
  readonly supportEvents: readonly SupportEventRecord[];
  readonly needLists: readonly NeedListRecord[];
  readonly needEntries: readonly NeedEntryRecord[];
  readonly helpers: readonly HelperAssignmentRecord[];
}

export type AreaLevel = 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'HAMLET';
/** Key of an area everywhere: official codes were reused with another meaning on 2025-07-01. */
export interface AreaKey {
  readonly code: string;
  readonly validFrom: CivilDay;
}
export interface AreaRecord extends AreaKey {
  readonly validTo: CivilDay | null;
  /** NFC, with its type: "Xã Cam Thành". */
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly aliases: readonly string[];
  readonly level: AreaLevel;
  /** TINH, THANH_PHO, HUYEN, THI_XA, XA, PHUONG, THI_TRAN, TDP (residential group), AP, THON. */
  readonly type: string;
  readonly parent: AreaKey | null;
  readonly settlement: 'RURAL' | 'URBAN' | null;
  readonly source: string;
}
export interface AreaSuccessionRecord {
  readonly from: AreaKey;
  readonly to: AreaKey;
  readonly share: 'WHOLE' | 'PART';
  readonly effectiveOn: CivilDay;
  readonly source: string;
  readonly certain: boolean;
}
export interface AreaClassRecord {
  readonly area: AreaKey;
  /** EXTREMELY_DIFFICULT_ETHNIC, EXTREMELY_DIFFICULT_COASTAL, PROGRAMME_135, KHMER_CONCENTRATED … (section c.9). */
  readonly areaClass: string;
  readonly decision: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly invented: boolean;
}
/** A figure of an area on a day that no counting of rows gives, because the register holds only part of its households. */
export interface AreaFigureRecord {
  readonly area: AreaKey;
  readonly figure: 'HOUSEHOLD_TOTAL' | 'KHMER_HOUSEHOLD_TOTAL';
  readonly asOf: CivilDay;
  readonly value: number;
  readonly basis: 'PRINTED' | 'IMPLIED' | 'COUNTED' | 'INVENTED';
  readonly source: string;
}
export interface HouseholdRecord {
  readonly no: number;
  readonly householdCode: string;
  readonly formedOn: CivilDay;
  readonly dissolvedOn: CivilDay | null;
  readonly address: string;
  readonly priorityFlags: readonly string[];
}
export interface ResidenceRecord {
  readonly householdNo: number;
  readonly area: AreaKey;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}
export interface PersonRecord {
  readonly no: number;
  readonly citizenNumber: CitizenNumber;
  readonly name: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly birthDate: CivilDay;
  readonly diedOn: CivilDay | null;
  /** Official code list 121-TCTK/PPCĐ: 01 Kinh, 05 Khmer, 23 Bru-Vân Kiều … */
  readonly ethnicityCode: string;
}
export interface MembershipRecord {
  readonly householdNo: number;
  readonly personNo: number;
  readonly relationToHead: 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'GRANDCHILD' | 'OTHER';
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}
/** Merit and social-protection status, illness, disability: dated facts of a person. */
export interface PersonStatusRecord {
  readonly personNo: number;
  readonly kind: 'SOCIAL_PROTECTION' | 'MERIT' | 'DISABILITY' | 'SERIOUS_ILLNESS';
  /** ELDERLY, DISABLED, ORPHAN, LONELY_ELDERLY, SINGLE_PARENT_POOR, SERIOUSLY_ILL_UNABLE_TO_WORK, WAR_INVALID … */
  readonly detail: string;
  readonly monthlyAmount: bigint | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}
export type HouseholdClass = 'POOR' | 'NEAR_POOR' | 'NEWLY_ESCAPED' | 'AVERAGE_LIVING' | 'NON_POOR';
export type StandardCode = 'QD59_2015' | 'ND07_2021';
export interface ReviewRecord {
  readonly householdNo: number;
  /** The review's year; its reference day is 31 December of it. */
  readonly year: number;
  readonly kind: 'REGULAR_YEAR_END' | 'AD_HOC' | 'GENERAL_SURVEY';
  readonly standard: StandardCode;
  readonly reviewedOn: CivilDay;
  readonly approvedOn: CivilDay | null;
  readonly class: HouseholdClass;
  readonly previousClass: HouseholdClass | null;
  /** QĐ 59 only. */
  readonly criterion: 'INCOME' | 'SERVICE_DEPRIVATION' | null;
  readonly incomePerCapitaMonth: bigint | null;
  /** Scores of the review's Form B; B2 = 10 × deprived indicators. */
  readonly scoreB1: number | null;
  readonly scoreB2: number | null;
  readonly members: number;
  readonly dependants: number;
  readonly specialHardship: boolean;
  readonly poorGroup: 'CSGN' | 'HARD_CORE' | null;
  readonly escapeCapability: 'CAN_ESCAPE' | 'CANNOT_ESCAPE' | null;
  readonly will: 'STRONG' | 'WEAK' | 'NONE' | null;
  readonly deprivations: readonly DeprivationRecord[];
  readonly causes: readonly string[];
  readonly wishes: readonly string[];
}
export interface DeprivationRecord {
  /** HEALTH_SERVICE, HEALTH_INSURANCE, ADULT_EDUCATION, … (QĐ 59); EMPLOYMENT, DEPENDENCY, NUTRITION … (NĐ 07). */
  readonly indicator: string;
  /** Who lacks the card, which child is out of school, where known. */
  readonly personNo: number | null;
}
export interface StatusEventRecord {
  readonly householdNo: number;
  readonly kind: 'ESCAPE' | 'RELAPSE' | 'NEW_POOR' | 'FALL_TO_NEAR_POOR' | 'ESCAPE_NEAR_POOR';
  readonly fromClass: HouseholdClass;
  readonly toClass: HouseholdClass;
  readonly effectiveOn: CivilDay;
  readonly decisionNo: string | null;
}
export interface SelfManagedGroupRecord {
  readonly code: string;
  readonly area: AreaKey;
  readonly nameVi: string;
  readonly foundedOn: CivilDay;
  readonly dissolvedOn: CivilDay | null;
  readonly memberHouseholdNos: readonly number[];
}
/** Help by a department that has no subgraph of its own (housing, water, latrine, seed, legal aid …). */
export interface SupportEventRecord {
  readonly householdNo: number;
  readonly personNo: number | null;
  /** SupportKind of section c.9: HOUSING, WATER, SANITATION, PRODUCTION_INPUT … */
  readonly kind: string;
  readonly agency: string;
  readonly happenedOn: CivilDay;
  readonly value: bigint | null;
  readonly programme: string | null;
  readonly quantity: string | null;
}
/** A list of needs frozen on a day (Trà Vinh's nine lists of 13/5/2020). */
export interface NeedListRecord {
  readonly code: string;
  readonly planCode: string;
  readonly targetCode: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly frozenOn: CivilDay;
  readonly unit: 'HOUSEHOLD' | 'PERSON';
}
export interface NeedEntryRecord {
  readonly listCode: string;
  readonly householdNo: number;
  readonly personNo: number | null;
}
/** Who helps a household, and who registered it to escape (đỡ đầu, đăng ký thoát nghèo). Loaded by the room `plans`. */
export interface HelperAssignmentRecord {
  readonly householdNo: number;
  readonly kind: 'HELPER' | 'SPONSOR' | 'ESCAPE_TARGET';
  /** FARMERS, WOMEN, YOUTH, VETERANS, ELDERLY, OTHER, VFF, COMMUNE_PC. */
  readonly association: string;
  readonly helperName: string | null;
  readonly year: number;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

// ---------------------------------------------------------------- labour

export interface LabourRecords {
  readonly profiles: readonly LabourProfileRecord[];
  readonly placements: readonly JobPlacementRecord[];
  readonly counsellings: readonly JobCounsellingRecord[];
  readonly sessions: readonly JobExchangeSessionRecord[];
  readonly courses: readonly TrainingCourseRecord[];
  readonly trainings: readonly TrainingEnrolmentRecord[];
  readonly skillTests: readonly SkillTestRecord[];
  readonly contractSteps: readonly ContractAbroadStepRecord[];
  readonly unemploymentClaims: readonly UnemploymentClaimRecord[];
  readonly emergencySupports: readonly EmergencySupportRecord[];
  readonly foreignWorkers: readonly ForeignWorkerReportRecord[];
}
export interface LabourProfileRecord {
  readonly citizenNumber: CitizenNumber;
  /** Valid from this day until the person's next profile. */
  readonly asOf: CivilDay;
  readonly status: 'EMPLOYED' | 'NOT_EMPLOYED' | 'UNDEREMPLOYED' | 'OUTSIDE_LABOUR_FORCE';
  readonly training: 'TRAINED' | 'SKILLED_WITHOUT_CERTIFICATE' | 'UNTRAINED';
  readonly withinWorkingAge: boolean;
  readonly hasContract: boolean;
  readonly orientation: 'LOCAL' | 'IN_PROVINCE' | 'IN_COUNTRY' | 'ABROAD' | null;
  readonly wantsTraining: boolean;
  readonly wantsJob: boolean;
  readonly wantsAbroad: boolean;
  readonly occupation: string | null;
}
export interface JobPlacementRecord {
  readonly citizenNumber: CitizenNumber;
  readonly startedOn: CivilDay;
  readonly endedOn: CivilDay | null;
  readonly employer: string;
  readonly place: 'LOCAL' | 'OUTSIDE_LOCALITY' | 'INDUSTRIAL_CLUSTER' | 'OUT_OF_PROVINCE';
  readonly isNew: boolean;
  readonly source: 'JOB_EXCHANGE' | 'VFF' | 'SELF' | 'LOAN';
  readonly monthlyWage: bigint | null;
}
export interface JobCounsellingRecord {
  readonly citizenNumber: CitizenNumber;
  readonly happenedOn: CivilDay;
  readonly kind: 'COUNSELLED' | 'INFORMED' | 'INTRODUCED' | 'MATCHED';
  readonly sessionCode: string | null;
}
export interface JobExchangeSessionRecord {
  readonly code: string;
  readonly area: AreaKey;
  readonly heldOn: CivilDay;
  readonly place: string;
  readonly mobile: boolean;
}
export interface TrainingCourseRecord {
  readonly code: string;
  readonly nameVi: string;
  readonly occupation: string;
  readonly provider: string;
  readonly registeredBy: AreaKey;
  readonly from: CivilDay;
  readonly to: CivilDay;
}
export interface TrainingEnrolmentRecord {
  readonly courseCode: string;
  readonly citizenNumber: CitizenNumber;
  readonly enrolledOn: CivilDay;
  readonly completedOn: CivilDay | null;
  readonly certificateOn: CivilDay | null;
  readonly jobAfterTraining: boolean | null;
}
export interface SkillTestRecord {
  readonly citizenNumber: CitizenNumber;
  readonly testedOn: CivilDay;
  readonly occupation: string;
  readonly passed: boolean;
  readonly certificateNo: string | null;
}
export interface ContractAbroadStepRecord {
  readonly citizenNumber: CitizenNumber;
  readonly step:
    | 'INTRODUCED'
    | 'COUNSELLED'
    | 'REGISTERED'
    | 'SELECTED'
    | 'DEPARTED'
    | 'RETURNED'
    | 'RETURNED_EARLY'
    | 'OVERSTAYED';
  readonly happenedOn: CivilDay;
  /** ISO 3166-1 alpha-2: JP, KR, TW, MY … */
  readonly country: string | null;
}
export interface UnemploymentClaimRecord {
  readonly code: string;
  readonly citizenNumber: CitizenNumber;
  readonly registeredOn: CivilDay;
  readonly submittedOn: CivilDay | null;
  readonly channel: 'COUNTER' | 'POST' | 'PHONE';
  readonly declaredMonths: readonly string[];
  readonly approvedOn: CivilDay | null;
  readonly covidRelated: boolean;
}
export interface EmergencySupportRecord {
  readonly citizenNumber: CitizenNumber;
  /** CovidGroup of section c.9. */
  readonly group: string;
  readonly listedOn: CivilDay;
  readonly approvedOn: CivilDay | null;
  readonly paidOn: CivilDay | null;
  readonly amount: bigint | null;
}
export interface ForeignWorkerReportRecord {
  readonly area: AreaKey;
  readonly enterprise: string;
  readonly reportedOn: CivilDay;
  readonly count: number;
}

// ---------------------------------------------------------------- bank

export interface BankRecords {
  readonly groups: readonly SavingsAndCreditGroupRecord[];
  readonly applications: readonly LoanApplicationRecord[];
  readonly loans: readonly LoanRecord[];
  readonly repayments: readonly RepaymentRecord[];
  readonly loanEvents: readonly LoanEventRecord[];
}
export interface SavingsAndCreditGroupRecord {
  readonly code: string;
  readonly area: AreaKey;
  readonly nameVi: string;
  readonly association: 'FARMERS' | 'WOMEN' | 'YOUTH' | 'VETERANS';
  readonly foundedOn: CivilDay;
}
export interface LoanApplicationRecord {
  readonly code: string;
  readonly citizenNumber: CitizenNumber;
  readonly beneficiaryCitizenNumber: CitizenNumber | null;
  /** LoanProgramme of section c.9: POOR_HOUSEHOLD, NEAR_POOR_HOUSEHOLD, STUDENT, CLEAN_WATER_SANITATION … */
  readonly programme: string;
  readonly amountWanted: bigint;
  readonly appliedOn: CivilDay;
  readonly eligibility: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDECIDED';
  readonly decidedOn: CivilDay | null;
  readonly reason: string | null;
}
export interface LoanRecord {
  readonly contractNo: string;
  readonly citizenNumber: CitizenNumber;
  readonly beneficiaryCitizenNumber: CitizenNumber | null;
  readonly applicationCode: string | null;
  readonly programme: string;
  readonly approvedOn: CivilDay;
  readonly disbursedOn: CivilDay;
  readonly principal: bigint;
  /** 660 = 6.6 % a year. */
  readonly rateBasisPoints: number;
  readonly dueOn: CivilDay;
  readonly closedOn: CivilDay | null;
  readonly entrustedTo: 'FARMERS' | 'WOMEN' | 'YOUTH' | 'VETERANS' | null;
  readonly groupCode: string | null;
  readonly purpose: string;
}
/** Outstanding principal on a day = principal − Σ repayments of principal up to that day. */
export interface RepaymentRecord {
  readonly contractNo: string;
  readonly paidOn: CivilDay;
  readonly principal: bigint;
  readonly interest: bigint;
}
export interface LoanEventRecord {
  readonly contractNo: string;
  /** OVERDUE moves the whole outstanding principal to overdue from that day; COLLECTION is told by repayments. */
  readonly kind: 'GUARANTEE' | 'FREEZE' | 'UNFREEZE' | 'EXTENSION' | 'RELEND' | 'OVERDUE' | 'WRITE_OFF';
  readonly happenedOn: CivilDay;
  readonly amount: bigint | null;
  readonly newDueOn: CivilDay | null;
}

// ---------------------------------------------------------------- insurance

export interface InsuranceRecords {
  readonly cards: readonly HealthCardRecord[];
  readonly batches: readonly CardIssueBatchRecord[];
  readonly unemploymentPayments: readonly UnemploymentPaymentRecord[];
}
export interface HealthCardRecord {
  readonly citizenNumber: CitizenNumber;
  /** Ten digits; invented numbers begin with 00. */
  readonly bhxhNumber: string;
  /** HealthCardGroup: POOR, NEAR_POOR, ETHNIC_MINORITY_IN_DIFFICULT_AREA, RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135, SOCIAL_PROTECTION_BENEFICIARY, CHILD_UNDER_6, PUPIL, EMPLOYEE, HOUSEHOLD, MERIT. */
  readonly group: string;
  /** Two letters of QĐ 1351/2015: HN, CN, DT, DK, BT, TE, HS, DN, GD, CC. */
  readonly objectCode: string;
  readonly benefitLevel: 1 | 2 | 3 | 4 | 5;
  readonly validFrom: CivilDay;
  readonly validTo: CivilDay;
  readonly issuedOn: CivilDay;
  readonly handedOutOn: CivilDay | null;
  readonly revokedOn: CivilDay | null;
  /** Share of the premium that the budget pays, 0–100. */
  readonly premiumSupportPercent: number;
}
export interface CardIssueBatchRecord {
  readonly area: AreaKey;
  readonly issuedOn: CivilDay;
  readonly quota: number | null;
  readonly issued: number;
  readonly group: string;
}
export interface UnemploymentPaymentRecord {
  readonly claimCode: string;
  readonly citizenNumber: CitizenNumber;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly amount: bigint;
  readonly channel: 'ATM' | 'CASH';
  readonly paidOn: CivilDay;
}

// ---------------------------------------------------------------- education

export interface EducationRecords {
  readonly schools: readonly SchoolRecord[];
  readonly enrolments: readonly EnrolmentRecord[];
  readonly benefits: readonly EducationBenefitRecord[];
  readonly outOfSchool: readonly OutOfSchoolRecord[];
  readonly attainments: readonly AdultAttainmentRecord[];
  readonly careerCounsellings: readonly CareerCounsellingRecord[];
  readonly grants: readonly StudyGrantRecord[];
}
export type SchoolLevel =
  | 'PRESCHOOL'
  | 'PRIMARY'
  | 'LOWER_SECONDARY'
  | 'UPPER_SECONDARY'
  | 'VOCATIONAL'
  | 'COLLEGE_UNIVERSITY';
export interface SchoolRecord {
  readonly code: string;
  readonly nameVi: string;
  readonly level: SchoolLevel;
  readonly area: AreaKey;
}
export interface EnrolmentRecord {
  readonly citizenNumber: CitizenNumber;
  readonly schoolCode: string;
  /** `2019-2020`; runs from 5 September to 31 May. */
  readonly schoolYear: string;
  readonly level: SchoolLevel;
  readonly grade: number | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly rightAge: boolean;
  readonly status: 'STUDYING' | 'DROPPED_OUT' | 'COMPLETED';
  /** Share of school days attended in that year, in basis points (9 750 = 97.5 %). */
  readonly attendanceBasisPoints: number | null;
}
export interface EducationBenefitRecord {
  readonly citizenNumber: CitizenNumber;
  readonly schoolYear: string;
  readonly kind:
    | 'TUITION_EXEMPTION'
    | 'TUITION_REDUCTION'
    | 'STUDY_COST_SUPPORT'
    | 'BICYCLE'
    | 'BOOKS'
    | 'STUDY_TOOLS';
  readonly decisionNo: string | null;
  readonly amount: bigint | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}
export interface OutOfSchoolRecord {
  readonly citizenNumber: CitizenNumber;
  readonly since: CivilDay;
  readonly reason: string;
  readonly returnedOn: CivilDay | null;
}
export interface AdultAttainmentRecord {
  readonly citizenNumber: CitizenNumber;
  readonly asOf: CivilDay;
  readonly level:
    | 'NONE'
    | 'PRIMARY'
    | 'LOWER_SECONDARY'
    | 'UPPER_SECONDARY'
    | 'VOCATIONAL'
    | 'COLLEGE_UNIVERSITY';
}
export interface CareerCounsellingRecord {
  readonly citizenNumber: CitizenNumber;
  readonly happenedOn: CivilDay;
  readonly choice: 'UPPER_SECONDARY' | 'VOCATIONAL' | 'WORK' | 'UNDECIDED';
}
export interface StudyGrantRecord {
  readonly citizenNumber: CitizenNumber;
  readonly grantor: string;
  readonly amount: bigint;
  readonly grantedOn: CivilDay;
}
