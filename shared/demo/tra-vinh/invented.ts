/**
 * What no document of Trà Vinh prints and the demonstration therefore invents: how many households moved
 * between classes, how the poor spread over communes, how frequent things are outside Trà Cú.
 */
export const TRA_CU = '849';

/** Weight of each commune of Trà Cú in the number of its poor households. */
export const TRA_CU_COMMUNES: Readonly<Record<string, number>> = {
  '29461': 3,
  '29462': 4,
  '29464': 7,
  '29467': 7,
  '29470': 5,
  '29473': 8,
  '29476': 9,
  '29479': 6,
  '29482': 7,
  '29485': 6,
  '29488': 7,
  '29489': 6,
  '29491': 6,
  '29494': 7,
  '29503': 8,
  '29506': 7,
  '29509': 8,
};

/** Weight of the other districts of the province, spread evenly over their communes. */
export const OTHER_DISTRICTS: Readonly<Record<string, number>> = {
  '842': 4,
  '844': 14,
  '845': 13,
  '846': 12,
  '847': 19,
  '848': 19,
  '850': 14,
  '851': 5,
};

/** Households of Trà Cú by class at the end of 2018; poor ones come from the document. K: Khmer, N: others. */
export const TRA_CU_2018 = {
  khmerPoor: 3064,
  nearPoor: { K: { newNearPoor: 960, poorEarlier: 20 }, N: { newNearPoor: 470, poorEarlier: 10 } },
  newlyEscaped: { K: 40, N: 20 },
  others: { K: 900, N: 600 },
} as const;

/** Changes of 2019 in Trà Cú; the escapes follow from these and from the document's two totals. */
export const TRA_CU_2019 = {
  K: { newFromNearPoor: 60, newFromOthers: 20, relapseFromNearPoor: 20, relapseFromEscaped: 13 },
  N: { newFromNearPoor: 20, newFromOthers: 10, relapseFromNearPoor: 10, relapseFromEscaped: 7 },
  escapesToNearPoor: { K: 805, N: 345 },
  nearPoorEscaped: 420,
  fallToNearPoor: 20,
} as const;

/** Changes of 2020 in Trà Cú: 881 stay poor, 440 of them Khmer; 1,450 near-poor. */
export const TRA_CU_2020 = {
  K: {
    escapesToNearPoor: 370,
    escapesToNewlyEscaped: 545,
    newFromNearPoor: 16,
    newFromOthers: 5,
    relapseFromNearPoor: 3,
    relapseFromEscaped: 5,
    diedAlone: 1,
  },
  N: {
    escapesToNearPoor: 50,
    escapesToNewlyEscaped: 75,
    newFromNearPoor: 14,
    newFromOthers: 5,
    relapseFromNearPoor: 2,
    relapseFromEscaped: 3,
    diedAlone: 1,
  },
  nearPoorEscaped: 1045,
  fallToNearPoor: 10,
} as const;

/** The rest of the province: households at the end of 2018 and the changes of two years. */
export const REST = {
  khmerShare: 0.45,
  poor2018: 9180,
  nearPoor2018: 2330,
  nearPoorPoorEarlier2018: 120,
  newlyEscaped2018: 80,
  others2018: 600,
  year2019: {
    escapesToNearPoor: 1300,
    escapesToNewlyEscaped: 1700,
    newFromNearPoor: 250,
    newFromOthers: 50,
    relapseFromNearPoor: 120,
    relapseFromEscaped: 50,
    nearPoorEscaped: 400,
    fallToNearPoor: 20,
  },
  year2020: {
    escapesToNearPoor: 1000,
    escapesToNewlyEscaped: 1700,
    newFromNearPoor: 70,
    newFromOthers: 20,
    relapseFromNearPoor: 15,
    relapseFromEscaped: 25,
    nearPoorEscaped: 1200,
    fallToNearPoor: 30,
  },
} as const;

/** Households whose new house is promised under Decision 33/2015/QĐ-TTg, and how many had it by the end of 2020. */
export const DECISION_33 = {
  traCu: { quota: 60, completed: 52 },
  rest: { quota: 180, completed: 139 },
} as const;

/** Shares of poor households outside Trà Cú that no need list fixes. */
export const REST_POOR_SHARES = {
  serviceDeprived: 0.07,
  deprivations: {
    HEALTH_SERVICE: 0.012,
    HEALTH_INSURANCE: 0.035,
    ADULT_EDUCATION: 0.14,
    HOUSING_AREA: 0.1,
    TELECOM: 0.17,
    INFORMATION_ASSETS: 0.12,
  },
  causes: {
    LACK_CAPITAL: 0.44,
    LACK_LAND: 0.24,
    LACK_MEANS: 0.09,
    ILLNESS_LACK_LABOUR: 0.37,
    MANY_DEPENDANTS: 0.11,
    LABOUR_WITHOUT_JOB: 0.13,
    NO_SKILL: 0.03,
    SOCIAL_EVILS: 0.003,
    LAZINESS: 0.007,
    OTHER: 0.17,
  },
  wishes: {
    PREFERENTIAL_LOAN: 0.42,
    PRODUCTION_LAND: 0.22,
    PRODUCTION_MEANS: 0.06,
    PRODUCTION_GUIDANCE: 0.05,
    LABOUR_EXPORT: 0.001,
    SOCIAL_ASSISTANCE: 0.38,
  },
  will: { STRONG: 0.78, WEAK: 0.19, NONE: 0.03 },
} as const;
