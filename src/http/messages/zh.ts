// What a refusal says on screen, in Chinese: what it is, and what to do now. {names} are facts of the refusal.
// The same list stands in en.ts and in docs/reference/refusals.md; tests hold the three together.

import { GAZETTE_ZH } from './gazette.js'
import type { Message } from './message.js'
import { REGISTERS_ZH } from './registers-zh.js'
import { SEATS_ZH } from './seats.js'

export type { Message }

export const ZH: Readonly<Record<string, Message>> = {
  // Reading the request
  request_invalid: { title: '请求有误', detail: '请改正下列字段后再提交；什么都没有保存。' },
  request_unreadable: { title: '请求读不出来', detail: '请求不完整或不合规范。请重新发送；什么都没有保存。' },
  url_unreadable: { title: '地址读不出来', detail: '地址里有无法解码的字符。请检查地址。' },
  body_too_large: { title: '内容过大', detail: '内容超过 {limit} 字节的上限。请缩短后再提交。' },
  media_type_unsupported: { title: '内容类型不支持', detail: '请以 application/json（UTF-8，不压缩）发送。' },
  method_not_allowed: { title: '不能这样操作', detail: '这个地址只接受 {allow}。' },
  page_unknown: { title: '没有这个地址', detail: '请检查地址；接口清单见 /openapi.json。' },
  version_not_taken: { title: '不接受版本条件', detail: '这个操作不针对已有办件的某个版本，请去掉 If-Match。' },
  too_many_requests: { title: '请求过于频繁', detail: '请过 {after} 秒再试。' },
  store_unavailable: {
    title: '数据库暂时连不上',
    detail: '什么都没有保存。请稍后用同一个请求重试；若一直如此，请联系系统管理员。',
  },
  fault: { title: '系统出错', detail: '什么都没有保存。请稍后重试；若再次出现，请把编号 {incident} 告诉系统管理员。' },

  // Who may
  not_logged_in: { title: '尚未登录', detail: '请登录后再操作；登录可能已经过期。' },
  wrong_name_or_password: { title: '用户名或密码不对', detail: '请重新输入。连续五次错误将锁定十五分钟。' },
  account_locked: { title: '账号已锁定', detail: '连续输错密码，锁定至 {until}。请稍后再试，或联系系统管理员。' },
  account_disabled: { title: '账号已停用', detail: '请联系系统管理员。' },
  role_not_entitled: { title: '没有权限', detail: '您的岗位不能做这件事。请转给有权限的岗位。' },
  approval_missing: { title: '须值班长批准', detail: '“{rule}”须由值班长或督办员批准并操作。' },
  not_on_this_platform: { title: '本平台不能做', detail: '这件事只能在另一个平台上做。' },
  not_your_units_matter: { title: '不是本单位的办件', detail: '只能查看和办理派给本单位的工单。' },
  not_your_order: { title: '不是本单位的工单', detail: '这张工单派给了 {unit}，只能由它办理。' },
  requester_secret: {
    title: '诉求人要求保密',
    detail: '诉求人要求保密，承办单位看不到其身份。需要联系时请由受理平台转达。',
  },
  origin_not_ours: { title: '请求来路不明', detail: '改动须由本系统页面发出，或带上请求头 x-liandong: 1。' },
  loopback_only: { title: '只限本机', detail: '运行指标只能在服务器本机上读取。' },
  password_too_short: { title: '密码过短', detail: '密码至少 {atLeast} 个字符。' },
  password_contains_name: { title: '密码含有用户名', detail: '请换一个不含用户名的密码。' },
  unknown_role: { title: '没有这个岗位', detail: '岗位 {roles} 不存在。请从岗位清单里选。' },
  unit_role_needs_unit: { title: '岗位与单位不符', detail: '承办单位的岗位必须写明单位，其他岗位不能写单位。' },

  // What is not there
  case_unknown: { title: '没有这个办件', detail: '请检查办件的地址或编号。' },
  act_unknown: { title: '没有这条任免', detail: '已发布的文件里没有 {act}。请从任免列表里选。' },
  clause_unknown: { title: '没有这一条款', detail: '文件 {instrument} 里没有条款 {clause}。' },
  instrument_unknown: { title: '没有这份文件', detail: '没有编号或名称为 {instrument} 的文件。' },
  rule_unknown: {
    title: '没有这条规则',
    detail: '没有编号为 {rule} 的规则可问。到 /ask 看能问哪些；内部规则须先登录。',
  },
  sheet_unreadable: { title: '读不出这张表', detail: '只收 .xlsx 或 CSV（UTF-8、GB18030）。请另存为其中一种再上传。' },
  sheet_without_inputs: {
    title: '表里没有这条规则的列',
    detail: '第一行要写列名，{rule} 可用的列有：{columns}。',
  },
  sheet_too_long: { title: '表太长', detail: '有 {rows} 行，一次至多 {most} 行。请分成几张。' },
  paper_not_in_house: {
    title: '本系统没有这份文件的正文',
    detail: '{paper} 只被别的文件提到。请向发文机关索取，或导入刊登它的公报。',
  },
  catalogue_row_unknown: { title: '没有这一事项', detail: '现行清单里没有事项 {row}。' },
  no_instrument_in_force: { title: '当日没有现行清单', detail: '{day} 没有任何版本的清单在施行。请换一天。' },
  progress_unknown: { title: '查不到', detail: '编号或查询码不对。查询码在登记时告知，共六位。' },

  // Versions and keys
  stale_version: {
    title: '办件已有变动',
    detail: '您看到的是第 {expected} 版，现在是第 {actual} 版。请刷新后再决定。',
  },
  key_reused: { title: '幂等键已用过', detail: '同一个 Idempotency-Key 已用于另一个请求。请换一个新键。' },

  // What the caller said does not fit
  town_unknown: { title: '没有这个区镇', detail: '本地没有区镇 {town}。请从清单里选。' },
  row_unknown: { title: '没有这一事项', detail: '清单里没有事项 {row}。请从清单里选。' },
  unit_unknown: { title: '没有这个单位', detail: '没有承办单位 {unit}。请从清单里选。' },
  unit_of_other_platform: { title: '单位归另一平台派单', detail: '{unit} 由 {under} 派单。请转办给对方。' },
  leg_unknown: { title: '没有这个环节', detail: '办件里没有环节 {legId}。请刷新后再操作。' },
  ground_not_listed: { title: '理由不在清单内', detail: '{ground} 不是程序列出的理由，可选：{grounds}。' },
  citation_missing: { title: '须写明依据', detail: '这个理由须引用事项行或条款。请填写依据。' },
  citation_unknown: { title: '依据查不到', detail: '清单和条款里都没有 {cite}。请核对。' },
  card_missing: { title: '须选知识卡', detail: '请选出答复所依据的知识卡。' },
  card_unknown: { title: '没有这张知识卡', detail: '知识库里没有 {card}。' },
  card_expired: {
    title: '知识卡已过期',
    detail: '{card} 有效期至 {validUntil}，须由公安更新后才能引用。请转公安服务台。',
  },
  petitioner_unknown: { title: '没有这位诉求人', detail: '并入本件的诉求人里没有 {petitioner}。' },
  follow_up_incomplete: { title: '回访记录不全', detail: '已联系上诉求人的，须记录是否解决和是否满意。' },
  citizen_not_told: { title: '须先告知诉求人', detail: '同意延期前须告知诉求人。告知后再同意。' },
  extension_too_long: { title: '延期过长', detail: '申请 {days} 天，最多 {most} 天。' },
  reassigned_to_same_unit: { title: '改派给了原单位', detail: '退单成立后不能再派给 {unit}。请选其他单位。' },
  needs_second_person: { title: '须另一人确认', detail: '这件事须由两人确认，不能由同一人完成。请让另一位同事确认。' },
  second_person_unknown: { title: '确认人不符', detail: '{secondPerson} 不是本平台可以确认的在岗账号。' },
  pause_rule_not_listed: { title: '没有这条暂停规则', detail: '{rule} 不是程序列出的暂停规则，可选：{rules}。' },
  pause_used_up: { title: '暂停次数已用完', detail: '按 {rule} 最多暂停 {allowed} 次，已用完；时限照走。' },
  pause_too_late: { title: '已过期不能停', detail: '时限 {dueAt} 已过，不能再暂停；请抓紧办理。' },
  call_unknown: { title: '没有这次通话', detail: '办件里没有通话 {opId}。' },
  duty_unknown: { title: '没有这项回拨任务', detail: '办件里没有任务 {dutyId}。' },
  supervision_unknown: { title: '没有这项督办', detail: '办件里没有督办 {supervisionId}。' },
  merge_into_itself: { title: '不能并入自身', detail: '请选另一个办件作为主件。' },

  // The state of the matter
  not_allowed_in_state: {
    title: '当前状态不能这样做',
    detail: '环节现为 {state}，不能做 {action}。请刷新后看可做的操作。',
  },
  file_ended: { title: '办件已结束', detail: '办件状态为 {state}，不能再改。需要时请重新办理或另行登记。' },
  opens_no_file: { title: '须先登记', detail: '{command} 只能用在已有的办件上，或只能用来登记新件。' },
  nothing_to_answer: { title: '没有可答复的', detail: '本平台没有待处理的环节。请刷新。' },
  nothing_to_turn_away: { title: '没有可不予受理的', detail: '本平台没有待处理的环节。请刷新。' },
  nothing_to_hand_over: { title: '没有可转出的', detail: '本平台还没有受理这件事。请先签收或拒收对方转来的。' },
  downgrade_already_proposed: { title: '您已提议降级', detail: '须由另一人（值班长或督办员）确认。' },
  nothing_to_dispatch: { title: '没有可派的', detail: '本平台没有待派遣的环节。请刷新。' },
  nothing_to_complete: { title: '没有可办结的', detail: '本平台没有在办的环节。请刷新。' },
  nothing_to_follow_up: { title: '还不能回访', detail: '还没有办理结果。有结果后再回访。' },
  nothing_to_reopen: { title: '没有可重办的', detail: '没有已办结的环节。' },
  nothing_to_negotiate: { title: '没有可协商的', detail: '本平台没有待定归属的环节。' },
  nothing_to_extend: { title: '没有时限可延', detail: '这张工单没有在走的时限。' },
  no_request: { title: '没有待批的申请', detail: '这张工单没有延期申请。请刷新。' },
  request_pending: { title: '已有申请待批', detail: '已有一项 {request} 申请在等批复，请先等结果。' },
  extension_used_up: { title: '延期次数已用完', detail: '每张工单最多延期 {allowed} 次。' },
  extension_too_late: { title: '已过期不能延', detail: '时限 {dueAt} 已过，延期须在到期前申请。' },
  return_window_closed: {
    title: '退单时限已过',
    detail: '自派单起已用 {used} 分钟工作时间，时限为 {withinMinutes} 分钟。请按期办理，有困难时申请延期。',
  },
  already_adjudicated: { title: '退单已裁定', detail: '已裁定由本单位办理，不能再退。请办理。' },
  lead_already_named: { title: '已有主办单位', detail: '主办单位是 {lead}。可增派协办；换主办须先退单。' },
  transfer_pending: { title: '转办等待签收', detail: '已有一次转办在等对方签收。请先等对方答复或撤回。' },
  transfer_already_here: { title: '这次转办已收到', detail: '同一次转办不会建两个办件。' },
  one_key_already_used: { title: '一键转接已用过', detail: '每件诉求最多一键转接 {allowed} 次。请改用三方通话。' },
  push_only: { title: '只能系统推送', detail: '网上来的，或已先行受理的，不再一键转接。请改用系统推送。' },
  first_response_missing: { title: '须写明先期处置', detail: '有危险的事项由 110 先处置；转 12345 前请写明处置情况。' },
  sharing_excluded: {
    title: '不予共享',
    detail: '已标记 {exclusions}，不得离开公安平台。需要共享时须先依程序解除标记。',
  },
  danger_goes_first: { title: '危险优先', detail: '本件有危险情形，须先交 110 处置，不能先做别的。' },
  danger_not_declined: { title: '危险不得拒收', detail: '有危险的转办须先处置，之后再商归属。' },
  no_danger: { title: '没有危险标记', detail: '本件没有危险标记，无须降级。' },
  downgrade_not_proposed: { title: '还没有人提出降级', detail: '降级须一人提出、另一人确认。' },
  only_hotline_escalates: { title: '只有热线可以回流', detail: '事态升级回流由 12345 发起；110 请直接处置。' },
  only_police_excludes: { title: '只有公安可以标记', detail: '五类不共享事项由公安平台标记。' },
  negotiation_already_open: { title: '正在协商', detail: '已有一次协商未结束。请先答复。' },
  work_not_done: { title: '还没有办完', detail: '办理环节现为 {state}，办结后才能回写。' },
  write_back_missing: { title: '还没有回写', detail: '转办的事项须先回写结果，才能结案。' },
  open_orders: { title: '还有工单未办结', detail: '{unit} 的工单还没有办结。' },
  open_legs: { title: '还有环节未结束', detail: '{leg} 环节现为 {state}，结束后才能结案。' },
  open_duties: { title: '还有回拨任务', detail: '还欠诉求人一次回拨，完成后才能结案。' },
  follow_up_missing: { title: '还没有回访', detail: '能联系上的诉求人须先回访，才能结案。' },
  petitioner_unanswered: { title: '还有诉求人未回访', detail: '并入的 {number} 还没有回访，不能结案。' },
  already_paused: { title: '时限已暂停', detail: '已按 {rule} 暂停。' },
  not_paused: { title: '时限没有暂停', detail: '时限正在走，无须恢复。' },
  no_clock_to_pause: { title: '没有时限可停', detail: '本件没有在走的时限。' },
  call_already_ended: { title: '通话已结束', detail: '这次通话已记为 {state}。' },
  no_three_way_call: { title: '没有在进行的三方通话', detail: '通话 {opId} 不是正在进行的三方通话。' },
  phone_adapter_unknown: { title: '没有这个电话系统', detail: '没有接入名为 {adapter} 的电话系统，可选：{adapters}。' },
  duty_already_done: { title: '回拨已完成', detail: '已于 {at} 完成。' },
  supervision_already_closed: { title: '督办已销号', detail: '已于 {at} 销号。' },

  // From the other platform; seen in the link panel
  demand_unknown: { title: '对方提到的诉求不在本平台', detail: '消息 {type} 提到的诉求在本平台没有办件。' },
  message_not_from_peer: { title: '消息不是对方平台发来的', detail: '消息自称来自 {from}。已隔离。' },
  message_malformed: { title: '消息内容有误', detail: '消息 {type} 的 {field} 不合规范。' },
  message_type_unknown: { title: '消息类型不认识', detail: '不认识消息类型 {type}。对方可能使用了更新的版本。' },
  ...REGISTERS_ZH,
  ...GAZETTE_ZH,
  ...SEATS_ZH,
}
