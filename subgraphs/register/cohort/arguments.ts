export const AT_LEAST = { nullable: true, description: 'Từ mức này trở lên. This or more.' } as const;

export const AT_MOST = { nullable: true, description: 'Đến mức này. This or less.' } as const;

export const SINCE = {
  description: 'So với kỳ rà soát có hiệu lực ngày này. Since the class that ruled on this day.',
} as const;

export const OF_WHOM = {
  defaultValue: 'HEAD',
  description: 'Của chủ hộ hay của một thành viên bất kỳ. Of the head, or of any member.',
} as const;
