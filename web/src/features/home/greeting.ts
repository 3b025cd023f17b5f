/** What one says at this hour. */
export function greetingAt(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}

export const firstNameOf = (name: string) => name.trim().split(/\s+/)[0] ?? '';
