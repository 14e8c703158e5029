// Which skill a caller asks for by what is said, and who at the seats has it. A proposal only: nobody is kept waiting for a skill.
import type { Skill } from '../instruments/staffing.js'

export function skillsAsked(text: string, skills: readonly Skill[]): readonly Skill[] {
  const said = text.normalize('NFKC').toLowerCase()
  return skills.filter(({ words }) => words.some((word) => said.includes(word.normalize('NFKC').toLowerCase())))
}
