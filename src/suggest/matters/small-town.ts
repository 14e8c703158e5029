// For tests only: the sample town with some invented sentences for six of its rows, small enough to be learnt in a moment.
import assert from 'node:assert/strict'
import path from 'node:path'
import { packsFolder } from '../../instruments/checks/broken-town.js'
import { loadBook } from '../../instruments/load-book.js'
import type { Book, Pack } from '../../instruments/pack.js'
import { readUtterances } from '../../instruments/utterances.js'

export interface SmallTown {
  readonly book: Book
  readonly pack: Pack
}

/** With `sayings` below, learnt from instead of nothing. */
export async function smallTown(): Promise<SmallTown> {
  const book = await loadBook(path.join(packsFolder(), 'sample-town'))
  const pack = book.packs.find((one) => one.matters.length > 0)
  const { utterances, findings } = readUtterances('small-town', SAYINGS)
  assert.ok(pack)
  assert.deepEqual(findings, [])
  return { book, pack: { ...pack, utterances } }
}

const SAYINGS = `
= H1
门口那排路灯不亮了
东街的灯黑了三天没人修
晚上一片漆黑，灯杆子不亮
路灯一闪一闪的，晃眼睛
灯坏了老人出门看不清
桥头两盏灯一直不亮
巷子里的灯罩碎了，灯泡也不亮
路灯白天亮晚上倒不亮
小路没有灯，麻烦装上
河边步道的灯全灭了，漆黑
灯杆歪了，灯也不亮
新修的路上路灯没通电，晚上漆黑
= H2
路中间的井盖没了
窨井盖破了一个大口子
井盖松动，车子压过去咣当响
下水道的盖子不见了
人行道上井盖翘起来绊人
井盖裂开了，快要掉下去
校门口的井盖陷下去一块
井口敞着，盖子被人拿走了
盖板断成两截，井都露出来了
那个窨井没有盖子好几天了
井盖比路面低，骑车颠得厉害
井盖边上的水泥全碎了
= H3
厨房里有一点煤气味
灶台旁边闻到淡淡的燃气味
楼道里有点煤气味道，不重
燃气灶关了还有味
煤气表那里闻着有味
管子接头好像漏一点气
热水器点不着，有点气味
天然气味道时有时无
闻到臭鸡蛋一样的味，很淡
换了煤气罐以后屋里有味
燃气阀门那有轻轻的嘶嘶声
灶具旧了，开火时有味道
= P1
两帮人在饭店门口吵起来推搡
隔壁夫妻又动手了
昨晚在球场被人打了一拳
有人在网吧门口打架
喝醉的人在街上闹，跟人扭打
他揪着我衣领推我
邻居为了车位动手打人
几个小年轻在广场上打群架
同事打了我一巴掌
烧烤摊上有人动起手来
两个司机下车扭在一起
在菜场吵架，互相推打
= P3 | kb
身份证丢了怎么补办
补身份证要带什么材料
身份证过期了去哪里换
办身份证几天能拿到
小孩第一次办身份证要几岁
请问身份证能异地办吗
户口本丢了怎么补
身份证补办多少钱
临时身份证怎么弄
换身份证周末上班吗
身份证照片可以自己带吗
请问落户要什么手续
= P3
身份证办了两个月还没给我
窗口的人不肯收我的材料
户口本上名字打错了，要求改正
身份证寄丢了没人管
材料交了三次还说不齐
办证的人态度很差
我的户口被弄错了地址
身份证号码重了，贷不了款
派出所把我的证弄丢了
排队一上午，轮到我说下班
= out court
法院判了我不服
这个合同纠纷我已经起诉了
想问法官什么时候开庭
官司打赢了对方不给钱
仲裁结果不公平
判决书下来了怎么上诉
法院的传票我没收到
老板欠钱，法院不执行
要告他，去哪里起诉
离婚官司什么时候判
起诉状怎么写才收
一审输了想再审
= P1 | danger
他拿刀追着人砍，快来
有人持刀在店里，大家都跑
满脸是血还在打，救命
他拿着菜刀堵在门口要杀人
一群人拿棍子打一个，人倒在地上不动了
拿酒瓶砸头，流了好多血
打得很凶，有人昏过去了
快来人，他要把我打死了
举着刀冲进教室了
他掐住老婆脖子，脸都紫了
有人被捅了一刀，在流血
他们堵住门打，孩子在里面哭
= P9 | danger
三楼着火了，浓烟滚滚
厂房起火，里面还有人
有人掉河里了，快救人
老人倒在地上叫不醒
孩子卡在电梯里，喘不上气
有人站在楼顶要往下跳
车子撞了，人夹在里面出不来
隔壁起火了，火苗蹿出窗户
仓库着火，烟很大，快来
我爸胸口疼，快不行了
人触电了，躺在那不动
墙塌了，压住两个人
= P2 | danger
煤气漏得厉害，全楼都闻到，有人头晕
燃气管挖断了，气呼呼往外喷
煤气味很大，我妈昏过去了
满屋子煤气，喘不上气，快来
液化气罐在喷气，要炸了
整条街都是燃气味，有人吐了
燃气喷出来止不住，大家在跑
地下室全是煤气，有人晕在里面
气罐着火了，快要爆炸
煤气中毒了，一家三口叫不醒
管道爆了，燃气直往上冲
煤气漏了一夜，孩子叫不醒
= H1
灯灭了，没有着火，就是不亮
要是没灯摔伤了谁负责
去年这盏灯着过火，今年又不亮
= H9
想提个建议，多种点树
广场上垃圾桶太少
希望公园早点开门
活动中心什么时候开放
谢谢你们上次帮忙
公交站牌字太小看不清
= P9
有点急事想问问警察
外面好像有动静，不知道什么事
想请你们过来看一下
有人一直按门铃
车上有个陌生的包
隔壁半天没动静有点担心
`
