/** Only these programmes. */
export const PROGRAMME = {
  nullable: true,
  description: 'Chỉ các chương trình này; không ghi là tất cả. Only these programmes; left out: any.',
} as const;

export const ASSOCIATION = {
  nullable: true,
  description: 'Chỉ các hội nhận ủy thác này; không ghi là tất cả. Only these associations; left out: any.',
} as const;
