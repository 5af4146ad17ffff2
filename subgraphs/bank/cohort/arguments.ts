/** Only these programmes. */
export const PROGRAMME = {
  nullable: true,
  description: 'Chỉ các chương trình này; trống là tất cả. Only these programmes; none: any.',
} as const;

export const ASSOCIATION = {
  nullable: true,
  description: 'Chỉ các hội nhận ủy thác này; trống là tất cả. Only these associations; none: any.',
} as const;
