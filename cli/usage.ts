const expressions = `
  --expressions juel|feel  没有注明语言的表达式按 JUEL 或 FEEL 读取。 / how expressions that name no language are read.`;

/** What each command prints for `--help`, in Chinese and English. */
export const usage = {
  check: `用法 / Usage:
  vouch check FILE.bpmn|FILE.dmn [--json] [--expressions juel|feel]
  vouch check --rules

逐条规则检查流程图或决策模型，每个发现一行。退出码：0 没有问题，1 有发现（只有 error 阻止模拟和发布），2 无法读取。
Says rule by rule what is wrong with a diagram or a decision model, a line for each finding. Exit code: 0 clean, 1 any finding
(only errors keep it from being simulated and released), 2 unreadable.

  --json   以一个 JSON 对象输出全部发现。 / prints all findings as one JSON object.
  --rules  输出全部规则的说明页。 / prints the page of all rules.${expressions}`,

  decide: `用法 / Usage:
  vouch decide FILE.dmn --batch CASES.jsonl|- [--now INSTANT] [--zone ZONE] [--explain]

逐行计算决策；文件名为 - 时读取标准输入。每行是 {"id","decision","inputs"}：decision 是决策、决策服务或知识模型的名称或 id，
导入的也可写作 导入名.名称 或 命名空间#名称；inputs 按名称给出输入数据的值，以及不需计算的决策的值，导入的也可这样写明。
文本按类型转为数字、真假值、日期、时间或时长（按 FEEL 的写法）；没有类型时，整个文本是日期或日期时间的即为该日期。
依次输出 {"id","result"} 或 {"id","error"}：行或决策逻辑无法读取时为 error，FEEL 的结果为 null 时 result 为 null。
退出码：0 已读完各行，2 无法读取。
Evaluates decisions, line by line; - reads the standard input. Each line of CASES.jsonl is {"id","decision","inputs"}: decision
is the name or id of a decision, a decision service or a knowledge model, an imported one also as import.name or namespace#name;
inputs are the values of input data, and of decisions that are not to be worked out, by name, imported ones also qualified so.
Texts become what the type asks for: numbers, truth values, dates, times and durations as FEEL writes them; without a type, a text
that is a whole date, or a date and time, is that date. Prints {"id","result"} or {"id","error"} for each, in order: an error
where the line or the decision's logic cannot be read, null where FEEL's answer is null. Exit code: 0 the lines were read, 2
unreadable.

  --now INSTANT  now() 和 today() 的时刻，例如 2026-01-01T00:00:00Z；默认为当前时刻。 / the instant of now() and today(); the clock's.
  --zone ZONE    时区，例如 Asia/Shanghai；默认为本机时区。 / the time zone; this machine's.
  --explain      在标准错误输出说明值为何为 null。 / says on standard error why values became null.`,

  'first-admin': `用法 / Usage:
  vouch first-admin

输出创建第一位管理员的一次性链接（最后一行）；已有管理员时没有输出。需要 DATABASE_URL。
Prints, as its last line, the one-time link with which the first administrator is made; nothing once there is one. Needs
DATABASE_URL.`,

  runs: `用法 / Usage:
  vouch runs rebuild

让 Temporal 中没有的未结束流程按其记录重新开始。需要 DATABASE_URL 和正在运行的工作进程。退出码：0 完成，1 无人应答，2 用法有误。
Has every open run that Temporal does not run started again from its turn log. Needs DATABASE_URL and a worker that is up.
Exit code: 0 done, 1 nobody answered, 2 wrong usage.`,

  simulate: `用法 / Usage:
  vouch simulate FILE.bpmn [--scenario FILE.json] [--expressions juel|feel]

在虚拟时钟上运行流程图，每一步输出一行 JSON，最后一行是结果。退出码：0 已结束、等待中或已终止，1 失败，2 文件无法运行，或 check 在其中发现错误。
Runs a diagram on a virtual clock and prints a line of JSON for each step, the outcome last. Exit code: 0 completed, waiting or
terminated, 1 failed, 2 a file that cannot be run or in which check finds an error.

  --scenario FILE.json     谁启动、自动步骤带来什么、外部发生什么：start、zone、process、startEvent、variables、outputs、errors、auto、
                           steps（complete、message、signal、escalation、advance）。
                           who starts, what automatic steps bring, and what happens from outside.${expressions}`,
} as const;

/** What `vouch --help` prints. */
export const overview = `用法 / Usage:
  vouch check FILE.bpmn|FILE.dmn       检查流程图或决策模型 / what is wrong with a diagram or a decision model
  vouch simulate FILE.bpmn             在虚拟时钟上运行流程图 / run a diagram on a virtual clock
  vouch decide FILE.dmn --batch FILE   计算决策 / evaluate decisions
  vouch runs rebuild                   恢复 Temporal 丢失的流程 / bring open runs back into an empty Temporal
  vouch first-admin                    第一位管理员的链接 / the link for the first administrator

每个命令的说明：vouch <命令> --help / Of each command: vouch <command> --help`;
