// The contact every accept measurement sends: by internet, for a matter of the police, so that one transaction holds the case file,
// its actions, a signed-out message for the other platform and the timers that go with it.

export const CONTACT = {
  channel: 'internet',
  text: '三厂街道工业园区门口每天晚上有人聚众赌博，已经持续一周，希望有人来管一管。',
  requester: { name: '测试', phone: '19988880000' },
} as const
