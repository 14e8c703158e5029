// Longer words in which shorter ones are not meant: 养老公司 has no 老公 in it. `养老/公司` hides only what cuts through its parts;
// a word without parts hides all inside it. Collected by comparing the words heard in some ten thousand utterances with where a
// dictionary cuts them; a dictionary at work would cost 50 µs a text, this list costs none to speak of. Names of the district's own
// places hide what is inside them in the same way (place.ts).
// Danger to weigh before adding a line: nothing that may stand in a cry for help (着火车辆 is a burning vehicle) may be hidden.

/** People and bodies. */
const PEOPLE =
  '养老/公司 养老/公寓 老/公房 老/公园 老/公厕 老/婆婆 老/板凳 老/板房 女/儿童 职工/人 员工/人数 打工/人员 ' +
  '小学/生活 中学/生活 大学/生活 同学/历 合同/学历 人/身份 中学/校 小学/校 发展/会员 学/会员 同/事故 同/事情 部门/关'

/** Vehicles, lines, houses. */
const THINGS =
  '面/包/车 对面/包 里面/包 外面/包 前面/包 电动/车 机动/车 活动/车 自动/车 二手/车 二手/电 我家/电 他家/电 她家/电 邻居家/电 ' +
  '天然气/管 氨气/管 氧气/管 暖气/管 煤气/管 手机/关 亮化/工 绿化/工 硬化/工 美化/工 净化/工 老化/工 加工/资 一套/房子 两套/房子 ' +
  '观光/缆车 提供/电 备用/电 播放/电 身份证/照 地/铁丝 地/铁皮 地/铁门 地/铁板 地/铁管 包/子弹 盒/子弹 头/发传单 头/发放 ' +
  '绣花/生意 卖花/生意 中/国道 省/道路 保证/明 证/明天 证/明年 治安/检查 公安/检查 突发/情 引发/情 多发/情 快/递交 不见/人影'

/** What sounds like harm and is none. */
const HARMLESS =
  '跳楼价 跳楼大甩卖 跳/楼梯 拨打/人工 打/人工客服 打/人工服务 打/人工台 刀削面 剪刀差 剧本杀 救命恩人 救命钱 救命稻草 玩具枪 吃着/火锅 煮着/火锅 卖着/火锅 ' +
  '挨着/火车 靠着/火车 对着/火车 沿着/火车 坐着/火车 等着/火车 连着/火车 守着/火车 油炸 爆米花 炸鸡 火龙果 炸/酱面'

/** Other cities, provinces and trades' names that are not where the caller is. */
const ELSEWHERE =
  '造成/都 变成/都 做成/都 完成/都 修成/都 弄成/都 搞成/都 建成/都 长成/都 大/理/石 上/海鲜 街上/海 西/安装 西/安全 东西/安 ' +
  '泰/安全 吉/安全 河/南面 河/南边 河/南岸 河/南侧 河/南头 河/北面 河/北边 河/北岸 河/北侧 河/北头 湖/南面 湖/南边 湖/南岸 湖/南侧 ' +
  '湖/北面 湖/北边 湖/北岸 湖/北侧 山/东面 山/东边 山/东侧 山/西面 山/西边 山/西侧 江/西面 江/西边 江/西侧 海/南面 海/南边 海/南侧 ' +
  '大/连着 大/连续 大/连廊 重/庆祝 太/仓库 太/仓促 太/原因 太/原来 宁/波动 无/锡纸 天/津贴 北/京东 一周/口 ' +
  '兰州拉面 沙县小吃 桂林米粉 重庆火锅 重庆小面 北京烤鸭 武汉热干面 柳州螺蛳粉 天津包子 四川火锅 云南米线 长沙臭豆腐 北京时间 ' +
  '上海生煎 杭州小笼 扬州炒饭 南京板鸭 无锡排骨 新疆羊肉串 新疆烧烤 西藏药 青岛啤酒 北京现代 上海大众 广州本田 ' +
  '三星手机 三星电视 三星冰箱 三星洗衣机 三星空调 三星显示器 三星级 三星堆 知足常乐 临江仙'

export const BOUNDARIES: readonly string[] = [PEOPLE, THINGS, HARMLESS, ELSEWHERE].flatMap((words) => words.split(' '))
