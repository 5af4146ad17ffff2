export const AS_OF = {
  nullable: true,
  description: 'Tính đến ngày nào; mặc định hôm nay. As of which day; default: today.',
} as const;

export const AS_OF_IN_USE = {
  nullable: true,
  description:
    'Tính đến ngày nào; mặc định hôm nay, với địa bàn đã hết hiệu lực là ngày cuối cùng. As of which day; default: today, and of an area no longer in use its last day.',
} as const;

export const FIRST = {
  defaultValue: 20,
  description: 'Lấy bao nhiêu dòng, 1 đến 100. How many rows, 1 to 100.',
} as const;

export const AFTER = {
  nullable: true,
  description: 'Tiếp sau vị trí này (`pageInfo.endCursor`). Go on after this place.',
} as const;

export const FROM = {
  nullable: true,
  description: 'Từ ngày, kể cả ngày đó. From this day on, inclusive.',
} as const;

export const TO = {
  nullable: true,
  description: 'Đến ngày, kể cả ngày đó. Up to this day, inclusive.',
} as const;
