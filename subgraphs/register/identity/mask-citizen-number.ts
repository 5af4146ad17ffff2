/** A citizen number as people may see it: its first digits would tell province, sex and year of birth. */
export function maskCitizenNumber(citizenNumber: string): string {
  const digits = citizenNumber.replaceAll(/\D/g, '');
  return digits.slice(-3).padStart(12, '*');
}
