// 涉密 / 涉稳 / 涉恐 / 涉案 / 涉重大敏感: what is not shared from 110 to 12345 (海政办发〔2023〕13号, task 5).

export const SHARING_EXCLUSIONS = ['secret', 'stability', 'terror', 'investigation', 'major_sensitive'] as const
export type SharingExclusion = (typeof SHARING_EXCLUSIONS)[number]
