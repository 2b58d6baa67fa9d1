<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Servoscope</name>
    <message>
        <source> (about)</source>
        <translation>（约）</translation>
    </message>
    <message>
        <source> (assumption)</source>
        <translation>（假设）</translation>
    </message>
    <message>
        <source> (floor)</source>
        <translation>（下限）</translation>
    </message>
    <message>
        <source> (log: {path})</source>
        <translation>（日志：{path}）</translation>
    </message>
    <message>
        <source> ({n} known of both stand once)</source>
        <translation>（双方都有的 {n} 项只留一份）</translation>
    </message>
    <message>
        <source> a year</source>
        <translation>/年</translation>
    </message>
    <message>
        <source>% a month</source>
        <translation>%/月</translation>
    </message>
    <message>
        <source>% a year</source>
        <translation>%/年</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>情景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ 添加</translation>
    </message>
    <message>
        <source>+ Scenario</source>
        <translation>+ 情景</translation>
    </message>
    <message>
        <source>+{n} smaller</source>
        <translation>另 {n} 项较小</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>, among them </source>
        <translation>，其中有 </translation>
    </message>
    <message>
        <source>, filter: {filter}</source>
        <translation>，筛选：{filter}</translation>
    </message>
    <message>
        <source>, from its own power: assumption</source>
        <translation>，由自身功耗推得：假设</translation>
    </message>
    <message>
        <source>, {n} below by now</source>
        <translation>，其中 {n} 家现已跌破</translation>
    </message>
    <message>
        <source>, {n} dated by year only left out</source>
        <translation>，另有 {n} 条只知年份未计</translation>
    </message>
    <message>
        <source>, {n} rumoured left out</source>
        <translation>，另有 {n} 轮传闻未计</translation>
    </message>
    <message>
        <source>, {n} since {year}</source>
        <translation>，{year} 年以来 {n} 家</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 或 1</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>0 to 1, or a percentage; empty for none. The base takes what the others leave of 1.</source>
        <translation>0 至 1，或百分比；留空表示没有。基准取其余情景之外的余量。</translation>
    </message>
    <message>
        <source>0 to 1, where there is no number</source>
        <translation>0 至 1，用于没有数字时</translation>
    </message>
    <message>
        <source>0 to 10</source>
        <translation>0 至 10</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 至 100</translation>
    </message>
    <message>
        <source>0.35 to 0.6 of what the roofline allows</source>
        <translation>达到屋顶线上限的 0.35 至 0.6</translation>
    </message>
    <message>
        <source>0.6 to 0.85 of what the roofline allows</source>
        <translation>达到屋顶线上限的 0.6 至 0.85</translation>
    </message>
    <message>
        <source>0.85 or more, measured by a third party</source>
        <translation>0.85 以上，且由第三方实测</translation>
    </message>
    <message>
        <source>1 empty cell of the block was skipped.</source>
        <translation>已跳过区块中的 1 个空单元格。</translation>
    </message>
    <message>
        <source>1 if industrial capital took part, 0 if not, empty if unknown</source>
        <translation>产业资本参与填 1，未参与填 0，未知留空</translation>
    </message>
    <message>
        <source>1 if state capital took part, 0 if not, empty if unknown</source>
        <translation>国有资本参与填 1，未参与填 0，未知留空</translation>
    </message>
    <message>
        <source>1 is the weighted mean alone, 0 the weighted product alone.</source>
        <translation>1 为仅加权平均，0 为仅加权乘积。</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>1 looks at the sum of regrets alone (the majority of factors decides), 0 at the largest regret alone (the worst factor vetoes).</source>
        <translation>1 只看遗憾之和（多数因子决定），0 只看最大遗憾（最差因子否决）。</translation>
    </message>
    <message>
        <source>1 or 0</source>
        <translation>1 或 0</translation>
    </message>
    <message>
        <source>1 paying customer</source>
        <translation>1 家付费客户</translation>
    </message>
    <message>
        <source>1 round, amount unknown</source>
        <translation>1 轮金额未知</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1 score of yours.</source>
        <translation>您给过 1 个得分。</translation>
    </message>
    <message>
        <source>1 score unknown</source>
        <translation>1 项得分未知</translation>
    </message>
    <message>
        <source>1 site deployed</source>
        <translation>已部署 1 个现场</translation>
    </message>
    <message>
        <source>1 unit deployed</source>
        <translation>已部署 1 台</translation>
    </message>
    <message>
        <source>1 where it was computed, else 0 or empty</source>
        <translation>推算所得填 1，否则填 0 或留空</translation>
    </message>
    <message>
        <source>1 where the figure means &apos;at least&apos;, else 0 or empty</source>
        <translation>数字表示“至少”时填 1，否则填 0 或留空</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>近 1 年</translation>
    </message>
    <message>
        <source>10 000s</source>
        <translation>万</translation>
    </message>
    <message>
        <source>100 millions</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>12 for a figure of one month</source>
        <translation>单月数字填 12</translation>
    </message>
    <message>
        <source>1M stands for {n} tokens here; {other} is the other reading.</source>
        <translation>此处 1M 指 {n} token；另一种读法是 {other}。</translation>
    </message>
    <message>
        <source>2023 or 2010</source>
        <translation>2023 或 2010</translation>
    </message>
    <message>
        <source>2026 and 2028</source>
        <translation>2026 与 2028</translation>
    </message>
    <message>
        <source>2026, 2026-06 or 2026-06-30</source>
        <translation>2026、2026-06 或 2026-06-30</translation>
    </message>
    <message>
        <source>2026-06-30</source>
        <translation>2026-06-30</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>近 3 年</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>近 5 年</translation>
    </message>
    <message>
        <source>6 × {active} B active × {tokens} T tokens</source>
        <translation>6 × {active} B 激活参数 × {tokens} T token</translation>
    </message>
    <message>
        <source>8,760 hours; all cards are paid, sold or not</source>
        <translation>按 8,760 小时计；无论是否售出，所有卡都付费</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80%</translation>
    </message>
    <message>
        <source>80 % interval</source>
        <translation>80% 区间</translation>
    </message>
    <message>
        <source>80 % interval of the model&apos;s value</source>
        <translation>模型估值的 80% 区间</translation>
    </message>
    <message>
        <source>80 % interval {low} to {high}</source>
        <translation>80% 区间 {low} 至 {high}</translation>
    </message>
    <message>
        <source>80 % interval {span}</source>
        <translation>80% 区间 {span}</translation>
    </message>
    <message>
        <source>80 % interval, bootstrap by company</source>
        <translation>80% 区间，按公司自助抽样</translation>
    </message>
    <message>
        <source>80 % interval, companies drawn anew</source>
        <translation type="vanished">80% 区间，公司重新抽样</translation>
    </message>
    <message>
        <source>80 % intervals held</source>
        <translation>80% 区间实际覆盖</translation>
    </message>
    <message>
        <source>80 %: {low} to {high}</source>
        <translation>80%：{low} 至 {high}</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 分位</translation>
    </message>
    <message>
        <source>95 % is not served again in time</source>
        <translation>期内恢复不到需求的 95%</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; an example that came with the app</source>
        <translation>；应用自带的示例</translation>
    </message>
    <message>
        <source>; company premium {times}</source>
        <translation>；公司溢价 {times}</translation>
    </message>
    <message>
        <source>; linear part only, the smooth part has none</source>
        <translation>；仅线性部分，平滑部分没有</translation>
    </message>
    <message>
        <source>&lt;b&gt;Servoscope {version}&lt;/b&gt;&lt;br&gt;Scores robotics and compute companies from dated, sourced evidence.&lt;br&gt;&lt;br&gt;{counts}. Facts collected on {day} from public pages; most were read as excerpts, many are secondary, little is newer than June 2026.&lt;br&gt;&lt;br&gt;Scores are opinions by a published rubric, not advice. MIT licence. Qt {qt} (LGPL).</source>
        <translation>&lt;b&gt;Servoscope {version}&lt;/b&gt;&lt;br&gt;依据有日期、有来源的证据，为机器人与算力公司评分。&lt;br&gt;&lt;br&gt;{counts}。事实于 {day} 采自公开网页；多数只读到摘录，不少是二手来源，2026 年 6 月之后的很少。&lt;br&gt;&lt;br&gt;得分是按公开评分标准得出的看法，不构成投资建议。MIT 许可证。Qt {qt}（LGPL）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;It is not in the list because the filter “{query}” does not match its name, segment, country or ticker. Clear the filter to list it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;它不在列表中，因为其名称、细分领域、国家和股票代码都不含筛选词“{query}”。清除筛选即可列出。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&gt; {n}</source>
        <translation>&gt; {n}</translation>
    </message>
    <message>
        <source>A bound of {name} is {value}; it must be from 0 to 1.</source>
        <translation>{name}的上限或下限是 {value}；须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>A built-in factor can be hidden, not removed: the valuation rests on it.</source>
        <translation>内置因子只能隐藏，不能删除：估值以它为基础。</translation>
    </message>
    <message>
        <source>A bundled row cannot be removed.</source>
        <translation>内置行不能删除。</translation>
    </message>
    <message>
        <source>A company cannot be merged with itself: choose another.</source>
        <translation>公司不能与自身合并：请另选一家。</translation>
    </message>
    <message>
        <source>A company never seen: log-RMSE {rate}, half of the predictions off by less than {limit} %, rank correlation {known}, {share} % within ±15 %.</source>
        <translation>从未见过的公司：对数均方根误差 {rate}，半数预测偏差小于 {limit}%，秩相关 {known}，{share}% 在 ±15% 以内。</translation>
    </message>
    <message>
        <source>A compromise between the sum of all regrets, S, and the largest single regret, R; the lowest Q is first (Opricovic and Tzeng 2004).</source>
        <translation>在遗憾总和 S 与最大单项遗憾 R 之间折中；Q 最低者居首（Opricovic 与 Tzeng，2004）。</translation>
    </message>
    <message>
        <source>A computer 10 % dearer takes {points} points of the gross margin.</source>
        <translation>计算机贵 10%，毛利率下降 {points} 个百分点。</translation>
    </message>
    <message>
        <source>A copy beside the one in hand</source>
        <translation>在当前情景旁复制一份</translation>
    </message>
    <message>
        <source>A dashed underline marks a value nobody has published: an assumption of Servoscope or of the analyst, to be changed where you know better.</source>
        <translation>虚线下划线表示无人公布过的数值：由 Servoscope 或分析师假设，如有更好的依据请直接改写。</translation>
    </message>
    <message>
        <source>A factor needs a name.</source>
        <translation>因子需要一个名称。</translation>
    </message>
    <message>
        <source>A file with the columns of this kind, to fill in</source>
        <translation>含此类各列的待填文件</translation>
    </message>
    <message>
        <source>A hollow dot marks unknown scores; they take their segment&apos;s median, with wide bounds</source>
        <translation>空心圆点表示有未知得分：取所在细分领域的中位数，上下限放宽</translation>
    </message>
    <message>
        <source>A lower bound: at least this much</source>
        <translation>这是下限：至少为此数</translation>
    </message>
    <message>
        <source>A lower bound: it counts as at least this much.</source>
        <translation>下限值：按至少为此数计入。</translation>
    </message>
    <message>
        <source>A lower bound: the fit leaves it out and only shows it.</source>
        <translation>下限值：拟合不计入，仅显示。</translation>
    </message>
    <message>
        <source>A measured rate reaches it.</source>
        <translation>实测速率已达到。</translation>
    </message>
    <message>
        <source>A mixture of the weighted mean and the weighted product (Zavadskas and others 2012).</source>
        <translation>加权平均与加权乘积的混合（Zavadskas 等，2012）。</translation>
    </message>
    <message>
        <source>A money figure in US dollars; converted at CNY 7.1 where empty</source>
        <translation>以美元计的金额；留空则按 CNY 7.1 折算</translation>
    </message>
    <message>
        <source>A new segment. Until three of its companies have evidence, its medians are those of all companies; figures scaled by the size of a unit are scored only where the evidence names the scale of another segment; the calibrated valuation knows no effect of it.</source>
        <translation>新的细分领域。在其中三家公司有证据之前，其中位数取自全部公司；按单位规模折算的数字，只有在证据指明采用其他细分领域的标尺时才评分；校准估值中没有它的影响。</translation>
    </message>
    <message>
        <source>A number above 0 and up to {most} is needed.</source>
        <translation>需要大于 0 且不超过 {most} 的数。</translation>
    </message>
    <message>
        <source>A number from 0 to {most} is needed.</source>
        <translation>需要 0 至 {most} 之间的数。</translation>
    </message>
    <message>
        <source>A number of tokens is needed.</source>
        <translation>需要填写 token 数。</translation>
    </message>
    <message>
        <source>A quarter of the compute work of Chinese laboratories, clouds and makers goes from H20 to Ascend 950PR, at the speed the engine derives from bandwidth and peak. The share moved is an assumption; that Huawei leads the Chinese market in 2026 is a forecast (Bernstein).</source>
        <translation>中国的实验室、云厂商与制造商将四分之一的算力工作从 H20 移到昇腾 950PR，速度为引擎按带宽与峰值推算。移动的份额属于假设；华为 2026 年领先中国市场是预测（Bernstein）。</translation>
    </message>
    <message>
        <source>A radar needs three factors; the scores stand below.</source>
        <translation>雷达图需要三个因子；得分列在下方。</translation>
    </message>
    <message>
        <source>A rate is a number above 0 and up to 1,000 Hz.</source>
        <translation>速率须大于 0 且不超过 1,000 Hz。</translation>
    </message>
    <message>
        <source>A ratio the analyst typed is used.</source>
        <translation>采用分析师自定的比值。</translation>
    </message>
    <message>
        <source>A rumour never counts.</source>
        <translation type="vanished">传闻不计入。</translation>
    </message>
    <message>
        <source>A rumour: it counts only where the settings say so.</source>
        <translation>传闻：只有设定要求时才计入。</translation>
    </message>
    <message>
        <source>A run takes a number of tokens above 0 and up to 100,000 T.</source>
        <translation>训练 token 数须大于 0 且不超过 100,000 T。</translation>
    </message>
    <message>
        <source>A run takes a whole number of cards from 1 to 100,000,000.</source>
        <translation>训练卡数须为 1 至 100,000,000 的整数。</translation>
    </message>
    <message>
        <source>A scenario that inherits from the one in hand</source>
        <translation>继承当前情景的情景</translation>
    </message>
    <message>
        <source>A score from 0 to 1, where each row is one score</source>
        <translation>0 至 1 的得分，每行一个得分</translation>
    </message>
    <message>
        <source>A segment needs a name.</source>
        <translation>细分领域需要一个名称。</translation>
    </message>
    <message>
        <source>A short name of the row, its own; made from the row where empty</source>
        <translation>该行独有的短标识；留空则由该行生成</translation>
    </message>
    <message>
        <source>A step of a dear score counts more: the sum of cost times the square of each step is made as small as can be</source>
        <translation>代价高的得分，每一步计得更多：使“代价 × 步长²”之和尽可能小</translation>
    </message>
    <message>
        <source>A target of talks is no valuation: it counts only where the settings say so.</source>
        <translation>洽谈目标不是估值：只有设定要求时才计入。</translation>
    </message>
    <message>
        <source>A target of talks is no valuation: it never counts.</source>
        <translation type="vanished">洽谈目标不是估值：不计入。</translation>
    </message>
    <message>
        <source>A universe has at most {limit} factors, hidden ones included.</source>
        <translation>一个标的池最多有 {limit} 个因子，包括隐藏的。</translation>
    </message>
    <message>
        <source>A whole number from 0 to {most} is needed.</source>
        <translation>需要 0 至 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>A workspace that is there already.</source>
        <translation>已有的工作区。</translation>
    </message>
    <message>
        <source>A100 class per source 2</source>
        <translation>A100 级（据第二来源）</translation>
    </message>
    <message>
        <source>A100 class, approximate</source>
        <translation>A100 级，约数</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>具身</translation>
    </message>
    <message>
        <source>AI servers</source>
        <translation>AI 服务器</translation>
    </message>
    <message>
        <source>About Servoscope</source>
        <translation>关于 Servoscope</translation>
    </message>
    <message>
        <source>Above the interval of the model.</source>
        <translation>高于模型区间。</translation>
    </message>
    <message>
        <source>Access to foundries, memory, packaging, power and chips, what export rules leave of it, and the gross margin</source>
        <translation>能否获得晶圆代工、存储、封装、电力和芯片，出口管制之后还剩多少，以及毛利率</translation>
    </message>
    <message>
        <source>Access to power</source>
        <translation>电力获取</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>精度对齐</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>已被收购</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>收购</translation>
    </message>
    <message>
        <source>Acquisition price</source>
        <translation>收购价格</translation>
    </message>
    <message>
        <source>Action head</source>
        <translation>动作头参数</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>激活参数量</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>在用电力</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>填写理由</translation>
    </message>
    <message>
        <source>Add a row of your own</source>
        <translation>添加自己的一行</translation>
    </message>
    <message>
        <source>Add a row to {table}</source>
        <translation>向“{table}”添加一行</translation>
    </message>
    <message>
        <source>Add analyst</source>
        <translation>添加分析师</translation>
    </message>
    <message>
        <source>Add analyst {name}</source>
        <translation>添加分析师{name}</translation>
    </message>
    <message>
        <source>Add analyst…</source>
        <translation>添加分析师…</translation>
    </message>
    <message>
        <source>Add company</source>
        <translation>添加公司</translation>
    </message>
    <message>
        <source>Add company {name}</source>
        <translation>添加公司 {name}</translation>
    </message>
    <message>
        <source>Add company…</source>
        <translation>添加公司…</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Add evidence of {name} {day}</source>
        <translation>添加 {name} {day} 的证据</translation>
    </message>
    <message>
        <source>Add factor {name}</source>
        <translation>添加因子{name}</translation>
    </message>
    <message>
        <source>Add factor…</source>
        <translation>添加因子…</translation>
    </message>
    <message>
        <source>Add fundamental</source>
        <translation>添加基本面</translation>
    </message>
    <message>
        <source>Add fundamental of {name} {day}</source>
        <translation>添加 {name} {day} 的基本面</translation>
    </message>
    <message>
        <source>Add observation</source>
        <translation>添加观测</translation>
    </message>
    <message>
        <source>Add observation of {name} {day}</source>
        <translation>添加 {name} {day} 的观测</translation>
    </message>
    <message>
        <source>Add observation…</source>
        <translation>添加观测…</translation>
    </message>
    <message>
        <source>Add row…</source>
        <translation>添加行…</translation>
    </message>
    <message>
        <source>Add {row} to {table}</source>
        <translation>添加 {row} 到“{table}”</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Against base</source>
        <translation>相对基准</translation>
    </message>
    <message>
        <source>Against parent</source>
        <translation>相对上级</translation>
    </message>
    <message>
        <source>Against the one before</source>
        <translation>相对前代</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年限</translation>
    </message>
    <message>
        <source>Agreement is not defined: all scores compared are the same.</source>
        <translation>无法计算一致性：所比较的评分全部相同。</translation>
    </message>
    <message>
        <source>All cards at full power, with PUE</source>
        <translation>所有卡满功率运行，计入 PUE</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>All changes saved {time}</source>
        <translation>所有更改已保存 {time}</translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>全部公司</translation>
    </message>
    <message>
        <source>All factors</source>
        <translation>全部因子</translation>
    </message>
    <message>
        <source>All figures on capacity, electricity and compute markets</source>
        <translation>算力规模、电力与算力市场的全部数字</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All help pages</source>
        <translation>全部帮助</translation>
    </message>
    <message>
        <source>All observations are of one segment: what segments differ by is unknown.</source>
        <translation>所有观测同属一个细分领域：领域之间的差异未知。</translation>
    </message>
    <message>
        <source>All rounds and listings of the period</source>
        <translation>期内全部融资与上市</translation>
    </message>
    <message>
        <source>All scenarios</source>
        <translation>全部情景</translation>
    </message>
    <message>
        <source>All supply deals of the period</source>
        <translation>期内全部供应交易</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>All typed weight lies on factors that are not shown; those shown weigh the same until weights are typed again.</source>
        <translation>输入的权重全部落在未显示的因子上；在重新输入权重之前，显示的因子权重相同。</translation>
    </message>
    <message>
        <source>All views show it.</source>
        <translation>所有视图都按它显示。</translation>
    </message>
    <message>
        <source>All views show this scenario, and edits belong to it. Ctrl+Shift+B leads back to the base.</source>
        <translation>所有视图都按此情景显示，编辑也归入它。Ctrl+Shift+B 回到基准。</translation>
    </message>
    <message>
        <source>All {n} edits of compute</source>
        <translation>全部 {n} 项算力改动</translation>
    </message>
    <message>
        <source>All, rank</source>
        <translation>全部，排名</translation>
    </message>
    <message>
        <source>All, value</source>
        <translation>全部，估值</translation>
    </message>
    <message>
        <source>All-in</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>All-in power</source>
        <translation>全口径功耗</translation>
    </message>
    <message>
        <source>All-in power over TDP where chip_power.csv has no row</source>
        <translation>全口径功耗与 TDP 之比（chip_power.csv 无记录时）</translation>
    </message>
    <message>
        <source>Allow replacing it or choose another name.</source>
        <translation>请允许替换，或换一个名称。</translation>
    </message>
    <message>
        <source>Always read</source>
        <translation>必读参数</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount raised</source>
        <translation>融资额</translation>
    </message>
    <message>
        <source>Amount, {unit}</source>
        <translation>金额，{unit}</translation>
    </message>
    <message>
        <source>An analyst named {name} is listed already.</source>
        <translation>已有名为{name}的分析师。</translation>
    </message>
    <message>
        <source>An empty workspace on the bundled companies, under a name of its own.</source>
        <translation>以内置公司为基础、另取名称的空白工作区。</translation>
    </message>
    <message>
        <source>An input of compute that differs between the two scenarios; it is taken alone</source>
        <translation>两个情景之间不同的某一算力输入；单独计算</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Analyst&apos;s score {score}, low and high {range}</source>
        <translation>分析师评分 {score}，上下限 {range}</translation>
    </message>
    <message>
        <source>Analysts</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Analysts and their agreement…</source>
        <translation>分析师及其一致性…</translation>
    </message>
    <message>
        <source>Analysts on {factor}</source>
        <translation>各分析师对{factor}的评分</translation>
    </message>
    <message>
        <source>Annual capacity</source>
        <translation>年产能</translation>
    </message>
    <message>
        <source>Another company is called {name}.</source>
        <translation>另有公司名为 {name}。</translation>
    </message>
    <message>
        <source>Another factor is called {name}.</source>
        <translation>已有因子名为{name}。</translation>
    </message>
    <message>
        <source>Another name of segment {segment}, {n} companies</source>
        <translation>细分领域{segment}的新名称（{n} 家公司）</translation>
    </message>
    <message>
        <source>Another report of the same round, {id}, stands for it.</source>
        <translation>由同轮的另一报道 {id} 代表。</translation>
    </message>
    <message>
        <source>Another source says {other}</source>
        <translation>另一来源称 {other}</translation>
    </message>
    <message>
        <source>Another source: {other}</source>
        <translation>另一来源：{other}</translation>
    </message>
    <message>
        <source>Anything worth keeping beside it</source>
        <translation>值得附记的内容</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply bounds</source>
        <translation>应用上下限</translation>
    </message>
    <message>
        <source>Apply weights</source>
        <translation>应用权重</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>模型架构</translation>
    </message>
    <message>
        <source>Area scanned</source>
        <translation>扫描面积</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>计算精度</translation>
    </message>
    <message>
        <source>As bundled</source>
        <translation>恢复内置</translation>
    </message>
    <message>
        <source>As collected: {text} {unit}</source>
        <translation>采集原文：{text} {unit}</translation>
    </message>
    <message>
        <source>As its source has it, in its own currency; ≥ means at least</source>
        <translation>来源原文，按原币种；≥ 表示至少</translation>
    </message>
    <message>
        <source>As many equal suppliers would give the same index: {n}.</source>
        <translation>同等指数相当于 {n} 家份额相等的供应商。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>报道值</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Ascend 910C production</source>
        <translation>昇腾 910C 产量</translation>
    </message>
    <message>
        <source>Ascend chips</source>
        <translation>昇腾芯片</translation>
    </message>
    <message>
        <source>Ascend ramps, speed as claimed</source>
        <translation>昇腾放量，速度按宣称</translation>
    </message>
    <message>
        <source>Ascend ramps, speed as derived</source>
        <translation>昇腾放量，速度按推算</translation>
    </message>
    <message>
        <source>Ask for the right to do so, or choose another folder.</source>
        <translation>请取得相应权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Assets managed</source>
        <translation>管理资产</translation>
    </message>
    <message>
        <source>Assumed for its segment; a share typed here makes the mix its own.</source>
        <translation>按所在领域假设；在此输入份额即成为其自有构成。</translation>
    </message>
    <message>
        <source>Assumed from the segment</source>
        <translation>按细分领域假设</translation>
    </message>
    <message>
        <source>At 50 % the median has to reach the target; above, the value has to lie so high that the target is passed with this chance</source>
        <translation>50% 时中位数须达到目标；更高时，估值须高到以该把握越过目标</translation>
    </message>
    <message>
        <source>At USD {hourly} an hour ({kind}, {day})</source>
        <translation>按每小时 USD {hourly} 计（{kind}，{day}）</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At least one factor must be shown.</source>
        <translation>至少要显示一个因子。</translation>
    </message>
    <message>
        <source>At least one user is needed.</source>
        <translation>至少需要一个用户。</translation>
    </message>
    <message>
        <source>At least this much</source>
        <translation>至少这么多</translation>
    </message>
    <message>
        <source>At least this much.</source>
        <translation type="vanished">至少为此数。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>At the edge of the training range</source>
        <translation>处于训练范围边缘</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Autonomous miles</source>
        <translation>自动驾驶里程</translation>
    </message>
    <message>
        <source>Autonomy note</source>
        <translation>自主程度说明</translation>
    </message>
    <message>
        <source>Average company</source>
        <translation>平均公司</translation>
    </message>
    <message>
        <source>BOM cost</source>
        <translation>BOM 成本</translation>
    </message>
    <message>
        <source>Back in the base: {why}</source>
        <translation>已回到基准：{why}</translation>
    </message>
    <message>
        <source>Back to defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Back to the base</source>
        <translation>回到基准</translation>
    </message>
    <message>
        <source>Backbone</source>
        <translation>主干参数</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景资料</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>在手订单</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Band {band}</source>
        <translation>区间 {band}</translation>
    </message>
    <message>
        <source>Band: a factor of {factor} either way holds nine in ten devices left out</source>
        <translation>区间：上下各 {factor} 倍，留出的设备十之有九落在其中</translation>
    </message>
    <message>
        <source>Bandw.</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Bar: the score, the analyst&apos;s or else the implied one.
Line with caps: its low and high.
Diamond: the score the evidence implies, filled where the analyst says otherwise.
Corner: overridden by the analyst; the implied score stands beside.
Dashed line: no evidence, a range is assumed and the number is grey.</source>
        <translation>横条：得分，有分析师评分时取之，否则取推断得分。
带端线的细线：得分的上下限。
菱形：证据推断的得分；分析师另有评分时为实心。
角标：分析师已改写，推断得分列在旁边。
虚线：没有证据，区间为假定，数字为灰色。</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Base chip</source>
        <translation>基准芯片</translation>
    </message>
    <message>
        <source>Baseline in use</source>
        <translation>现用基线</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Basis of the margin</source>
        <translation>毛利率依据</translation>
    </message>
    <message>
        <source>Battery life</source>
        <translation>续航时间</translation>
    </message>
    <message>
        <source>Bayesian ridge</source>
        <translation>贝叶斯岭回归</translation>
    </message>
    <message>
        <source>Begin with the values of {row}</source>
        <translation>以 {row} 的数值为起点</translation>
    </message>
    <message>
        <source>Begin without companies</source>
        <translation>从没有公司开始</translation>
    </message>
    <message>
        <source>Below the interval of the model.</source>
        <translation>低于模型区间。</translation>
    </message>
    <message>
        <source>Beside it, log-RMSE of the baselines: {parts}.</source>
        <translation>与之相比，各基线的对数均方根误差：{parts}。</translation>
    </message>
    <message>
        <source>Beside {name} lies {journal}, left by an earlier file of that name.</source>
        <translation>{name} 旁有同名旧文件留下的 {journal}。</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>最优与最差</translation>
    </message>
    <message>
        <source>Best by validation</source>
        <translation>验证最优</translation>
    </message>
    <message>
        <source>Between low and high: rank {best} to {worst}</source>
        <translation>在上下限之间：第 {best} 至第 {worst} 名</translation>
    </message>
    <message>
        <source>Between which values may each weight go? Sliders, typed weights and judgements stay within. Click a bound to type it.</source>
        <translation>每个权重可在哪些值之间？滑块、输入的权重和判断都保持在其内。点击上限或下限即可输入。</translation>
    </message>
    <message>
        <source>Blind entry</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>Blind entry is on: the scores stay hidden until you score a cell yourself.</source>
        <translation>盲评已开启：在您自己给单元格评分之前，这些评分保持隐藏。</translation>
    </message>
    <message>
        <source>Blind entry: others&apos; scores show once you have scored this cell.</source>
        <translation>盲评：您给此单元格评分之后才会显示他人的评分。</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Bookmark to compare with</source>
        <translation>要比较的书签</translation>
    </message>
    <message>
        <source>Bookmark…</source>
        <translation>书签…</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Boosted trees, rising in factors</source>
        <translation type="vanished">提升树（随因子单调上升）</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Bound unknown cells around the segment median</source>
        <translation>未知得分取细分领域中位数附近的区间</translation>
    </message>
    <message>
        <source>Bound unknown cells by 0 and 1</source>
        <translation>未知得分取 0 至 1 的区间</translation>
    </message>
    <message>
        <source>Bound weights</source>
        <translation>限定权重</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation type="vanished">下限值</translation>
    </message>
    <message>
        <source>Bounds leave it {range}.</source>
        <translation>上下限给它留下 {range}。</translation>
    </message>
    <message>
        <source>Bounds of unknown scores</source>
        <translation>未知得分的上下限</translation>
    </message>
    <message>
        <source>Bounds of weights</source>
        <translation>权重上下限</translation>
    </message>
    <message>
        <source>Bounds of weights…</source>
        <translation>权重上下限…</translation>
    </message>
    <message>
        <source>Breadth of the stack</source>
        <translation>软件栈覆盖面</translation>
    </message>
    <message>
        <source>Bring back bundled companies</source>
        <translation>恢复内置公司</translation>
    </message>
    <message>
        <source>Bring back the bundled companies</source>
        <translation>恢复内置公司</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>恢复 {name}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复它</translation>
    </message>
    <message>
        <source>Bring the bundled companies back</source>
        <translation>恢复内置公司</translation>
    </message>
    <message>
        <source>Built in: its evidence is scored on the published scales, and the calibrated valuation rests on it. Hiding, moving or renaming it changes composites and ranks, never a value: its scores go on counting there.</source>
        <translation>内置因子：其证据按公布的标尺评分，校准估值也以它为基础。隐藏、移动或改名会影响综合得分和排名，但不会改变估值：它的得分在估值中继续计入。</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Bundled means as delivered: evidence alone, equal weights, the weighted mean, on the day it was collected.</source>
        <translation>“内置”指随软件提供时的状态：仅凭证据、等权、加权平均，截至收集之日。</translation>
    </message>
    <message>
        <source>Bundled points</source>
        <translation>内置测点</translation>
    </message>
    <message>
        <source>Bundled value {value}</source>
        <translation>内置值 {value}</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Buyer → supplier</source>
        <translation>买方 → 供应商</translation>
    </message>
    <message>
        <source>By chip</source>
        <translation>按芯片</translation>
    </message>
    <message>
        <source>By default every factor takes the usual function. q is the largest difference that does not matter, p the smallest that decides; another function starts from {q} and {p}, an assumption to look at.</source>
        <translation>默认各因子采用常用函数。q 为无关紧要的最大差异，p 为起决定作用的最小差异；其他函数从 {q} 与 {p} 起，属于可查看的假设。</translation>
    </message>
    <message>
        <source>By factor: {list}.</source>
        <translation>按因子：{list}。</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>By one score alone</source>
        <translation>只改一个得分</translation>
    </message>
    <message>
        <source>By several scores, the least change</source>
        <translation>同时改几个得分，变动最小</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>C ÷ C base</source>
        <translation>C ÷ 基准 C</translation>
    </message>
    <message>
        <source>C ÷ C bundled</source>
        <translation>C ÷ 内置 C</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>CH</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>CNY per M tokens</source>
        <translation>CNY/百万 token</translation>
    </message>
    <message>
        <source>CNY per USD</source>
        <translation>CNY/USD</translation>
    </message>
    <message>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>CRITIC: the wider a factor&apos;s scores spread and the less they repeat other factors, the more it weighs.</source>
        <translation>CRITIC：因子得分越分散、与其他因子重复越少，权重越大。</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibrate as of {day}</source>
        <translation>截至 {day} 校准</translation>
    </message>
    <message>
        <source>Calibrate with the default settings</source>
        <translation>按默认设定校准</translation>
    </message>
    <message>
        <source>Calibrate: {model}</source>
        <translation>校准：{model}</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>校准于</translation>
    </message>
    <message>
        <source>Calibrated on {count} exact valuations of {all} companies; {low} lower bounds counted as bounds.</source>
        <translation>以 {all} 家公司的 {count} 个精确估值校准；{low} 个下限作为下限计入。</translation>
    </message>
    <message>
        <source>Calibrated on {count} exact valuations of {all} companies; {low} lower bounds left out.</source>
        <translation>以 {all} 家公司的 {count} 个精确估值校准；{low} 个下限不计入。</translation>
    </message>
    <message>
        <source>Calibrating: baselines</source>
        <translation type="vanished">正在校准：基线</translation>
    </message>
    <message>
        <source>Calibrating: final fit</source>
        <translation type="vanished">正在校准：最终拟合</translation>
    </message>
    <message>
        <source>Calibrating: fold {at} of {n}</source>
        <translation type="vanished">正在校准：第 {at}/{n} 折</translation>
    </message>
    <message>
        <source>Calibrating: validation in time</source>
        <translation type="vanished">正在校准：时间验证</translation>
    </message>
    <message>
        <source>Calibrating: what factors and size add</source>
        <translation type="vanished">正在校准：因子与规模的贡献</translation>
    </message>
    <message>
        <source>Calibrating: {what}</source>
        <translation>正在校准：{what}</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Calibration cancelled</source>
        <translation>校准已取消</translation>
    </message>
    <message>
        <source>Calibration: {what}</source>
        <translation>校准：{what}</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>相机数</translation>
    </message>
    <message>
        <source>Can be</source>
        <translation>可取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot be judged: {unknown} is unknown.</source>
        <translation>无法判断：{unknown}未知。</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Capacity {n} {things} a year</source>
        <translation>年产能 {n} {things}</translation>
    </message>
    <message>
        <source>Capex plan</source>
        <translation>资本开支计划</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>资本性质</translation>
    </message>
    <message>
        <source>Capital raised</source>
        <translation>累计融资</translation>
    </message>
    <message>
        <source>Capital raised to date</source>
        <translation>累计融资</translation>
    </message>
    <message>
        <source>Card-hours</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>Card-hours at the hourly cost of the case; the final run alone</source>
        <translation>卡时乘以本场景的每小时成本；只计最终一次训练</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡数</translation>
    </message>
    <message>
        <source>Cards draw {share} of it on average (load in market settings)</source>
        <translation>平均功耗为其 {share}（见市场设定中的负载率）</translation>
    </message>
    <message>
        <source>Cards held in reserve over cards needed</source>
        <translation>备用卡与所需卡数之比</translation>
    </message>
    <message>
        <source>Cards held in reserve, as a share of those needed</source>
        <translation>备用卡占所需卡数的比例</translation>
    </message>
    <message>
        <source>Cards of the training run</source>
        <translation>训练卡数</translation>
    </message>
    <message>
        <source>Cards planned year</source>
        <translation>全年计划卡数</translation>
    </message>
    <message>
        <source>Cards shipped cumulative</source>
        <translation>累计出货卡数</translation>
    </message>
    <message>
        <source>Cards shipped year</source>
        <translation>全年出货卡数</translation>
    </message>
    <message>
        <source>Cards shipped, megawatts live or users served, as the segment asks for</source>
        <translation>按细分领域而定：加速卡出货量、在用兆瓦数或服务的用户数</translation>
    </message>
    <message>
        <source>Cards, in replicas of {n}</source>
        <translation>卡数（每副本 {n} 张）</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>变动原因</translation>
    </message>
    <message>
        <source>Chance that the value is at least the target</source>
        <translation>估值不低于目标的把握</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Change a chip in the Compute view</source>
        <translation>在算力视图中改动芯片</translation>
    </message>
    <message>
        <source>Change of composite</source>
        <translation>综合得分变化</translation>
    </message>
    <message>
        <source>Change of the composite against the base or the parent</source>
        <translation>综合得分相对于基准或上级的变化</translation>
    </message>
    <message>
        <source>Change of the value against the base or the parent</source>
        <translation>估值相对基准或上级情景的变动</translation>
    </message>
    <message>
        <source>Change of value</source>
        <translation>估值变化</translation>
    </message>
    <message>
        <source>Change of value or of rank: of the companies that move most, or of all that are listed</source>
        <translation>估值或排名的变化：变动最大的公司，或所列全部公司</translation>
    </message>
    <message>
        <source>Change scenario {name}</source>
        <translation>修改情景 {name}</translation>
    </message>
    <message>
        <source>Change the other cell first, or both at once.</source>
        <translation>请先改另一单元格，或两者同时改。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Changed by score rules of {scenario}. Base: {base}; here {here}</source>
        <translation>由 {scenario} 的得分规则改变。基准：{base}；此处 {here}</translation>
    </message>
    <message>
        <source>Changes against</source>
        <translation>对比对象</translation>
    </message>
    <message>
        <source>Chart saved as {path}</source>
        <translation>图表已存为 {path}</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>引擎校验</translation>
    </message>
    <message>
        <source>Check a deployment…</source>
        <translation>部署检查…</translation>
    </message>
    <message>
        <source>Check of the engine</source>
        <translation>引擎校验</translation>
    </message>
    <message>
        <source>Check that the drive is connected, has space left and is within your quota, then try again.</source>
        <translation>请确认磁盘已连接、仍有空间且未超出配额，然后重试。</translation>
    </message>
    <message>
        <source>Check the engine on measurements of your own: JSON in the schema of the bundled throughput_points.json</source>
        <translation>用自己的实测校验引擎：JSON，格式同内置的 throughput_points.json</translation>
    </message>
    <message>
        <source>Check the engine on the points its parameters were fitted on</source>
        <translation>用拟合参数所用的测点校验引擎</translation>
    </message>
    <message>
        <source>Checking the engine on {name}</source>
        <translation>正在用 {name} 校验引擎</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>China 2024, AI chips by value (Bernstein)</source>
        <translation>中国 2024，AI 芯片按金额（Bernstein）</translation>
    </message>
    <message>
        <source>China 2025, accelerator cards shipped (IDC)</source>
        <translation>中国 2025，加速卡出货（IDC）</translation>
    </message>
    <message>
        <source>China 2025, accelerator cards shipped, Chinese vendors named as far as printed</source>
        <translation>中国 2025，加速卡出货，原文列名的中国厂商</translation>
    </message>
    <message>
        <source>China 2026, AI chips by value (forecast by Bernstein)</source>
        <translation>中国 2026，AI 芯片按金额（Bernstein 预测）</translation>
    </message>
    <message>
        <source>China, industrial average</source>
        <translation>中国，工业平均</translation>
    </message>
    <message>
        <source>China, subsidised hubs (Gansu, Guizhou, Inner Mongolia)</source>
        <translation>中国，补贴枢纽（甘肃、贵州、内蒙古）</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>Chip prices</source>
        <translation>芯片价格</translation>
    </message>
    <message>
        <source>Chip-hour, USD</source>
        <translation>每卡时，USD</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>Chips missing, %</source>
        <translation>缺少的芯片，%</translation>
    </message>
    <message>
        <source>Chips of companies</source>
        <translation>公司用芯片</translation>
    </message>
    <message>
        <source>Chips per replica</source>
        <translation>每副本芯片数</translation>
    </message>
    <message>
        <source>Chips that together hold one copy of the model</source>
        <translation>合起来放下一份模型的芯片数</translation>
    </message>
    <message>
        <source>Chips used in China can be had by the hour at standard offers a fifth below what they cost today. That a market of standard offers exists is reported (over 2,000 products of over 200 providers); the only posted price read is CNY 3.25 an hour for an RTX 5090, spot about 40 % of it, so the fifth is an assumption between nothing and three fifths.</source>
        <translation>在中国使用的芯片可按小时以标准报价获得，比现价低五分之一。标准报价市场的存在有报道（200 余家供应商的 2,000 余种产品）；读到的唯一公开价格是 RTX 5090 每小时 CNY 3.25，现货约为其 40%，因此五分之一是介于零与五分之三之间的假设。</translation>
    </message>
    <message>
        <source>Choose a longer period or fewer filters above.</source>
        <translation>请在上方选择更长的时段或减少筛选。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>请为副本另取名称。</translation>
    </message>
    <message>
        <source>Choose another name, or open it with File &gt; Open workspace.</source>
        <translation>请换一个名称，或用“文件 &gt; 打开工作区”打开它。</translation>
    </message>
    <message>
        <source>Choose another name, or open it with Open another.</source>
        <translation>请换一个名称，或用“打开另一个”打开它。</translation>
    </message>
    <message>
        <source>Choose another name, or score as {name}.</source>
        <translation>请换一个姓名，或以{name}的身份评分。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>Choose fewer filters above, or a later as-of date.</source>
        <translation>请在上方减少筛选，或选择更晚的截止日。</translation>
    </message>
    <message>
        <source>Choose from a list.</source>
        <translation>从列表中选择。</translation>
    </message>
    <message>
        <source>Choose how to calibrate</source>
        <translation>选择校准方式</translation>
    </message>
    <message>
        <source>Choose one of {choices}.</source>
        <translation>请从以下选择：{choices}。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Choose scenario…</source>
        <translation>选择情景…</translation>
    </message>
    <message>
        <source>Choose the file another analyst handed back.</source>
        <translation>请选择另一位分析师交回的文件。</translation>
    </message>
    <message>
        <source>Choose the two to six scenarios side by side</source>
        <translation>选择并列的两至六个情景</translation>
    </message>
    <message>
        <source>Choose two different scenarios.</source>
        <translation>请选择两个不同的情景。</translation>
    </message>
    <message>
        <source>Choose two different suppliers.</source>
        <translation>请选择两家不同的供应商。</translation>
    </message>
    <message>
        <source>Choose what is shown of each scenario</source>
        <translation>选择每个情景显示哪些列</translation>
    </message>
    <message>
        <source>Choose where {name} applies</source>
        <translation>选择{name}适用的范围</translation>
    </message>
    <message>
        <source>Choose, validate and fit the model on the rows that are on</source>
        <translation>在计入的行上选择、验证并拟合模型</translation>
    </message>
    <message>
        <source>Chosen by validation</source>
        <translation type="vanished">由验证选定</translation>
    </message>
    <message>
        <source>Chunk</source>
        <translation>动作块</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>宣称内容</translation>
    </message>
    <message>
        <source>Claim on {name}</source>
        <translation>{name} 的宣称</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>宣称</translation>
    </message>
    <message>
        <source>Claimed by its maker, or derived from both architectures at the gate&apos;s context: click the one that counts</source>
        <translation>厂商宣称，或按门槛的上下文由两种架构推算：点击选用其一</translation>
    </message>
    <message>
        <source>Claimed ratio</source>
        <translation>宣称比值</translation>
    </message>
    <message>
        <source>Claimed ratios</source>
        <translation>宣称比值</translation>
    </message>
    <message>
        <source>Claimed, derived, used</source>
        <translation>宣称、推算与采用</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>宣称核查</translation>
    </message>
    <message>
        <source>Class of work</source>
        <translation>任务类别</translation>
    </message>
    <message>
        <source>Clear its cells instead, or type over them.</source>
        <translation>可清空或直接改写其单元格。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear the filter and select it</source>
        <translation>清除筛选并选择它</translation>
    </message>
    <message>
        <source>Clear the filter “{query}” to see more.</source>
        <translation>清除筛选“{query}”即可看到更多。</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Clear to unknown</source>
        <translation>清为未知</translation>
    </message>
    <message>
        <source>Clear {what} to unknown</source>
        <translation>清为未知 {what}</translation>
    </message>
    <message>
        <source>Click to change the reason</source>
        <translation>点击修改理由</translation>
    </message>
    <message>
        <source>Click to close it</source>
        <translation>点击收起</translation>
    </message>
    <message>
        <source>Click to open it</source>
        <translation>点击展开</translation>
    </message>
    <message>
        <source>Click to sort.</source>
        <translation>点击排序。</translation>
    </message>
    <message>
        <source>Click to sort; right-click to rename, move, hide or add.</source>
        <translation>单击排序；右键可改名、移动、隐藏或添加。</translation>
    </message>
    <message>
        <source>Click to type a weight; the others share the rest in proportion</source>
        <translation>点击输入权重；其余因子按比例分配剩余部分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并放弃</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>请先在那里关闭，再重试。</translation>
    </message>
    <message>
        <source>Close the file in other programs or choose another folder; no file was changed.</source>
        <translation>请在其他程序中关闭该文件，或另选文件夹；没有文件被改动。</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>关闭变更历史</translation>
    </message>
    <message>
        <source>Closeness to the ideal company and distance from the worst one (Hwang and Yoon 1981).</source>
        <translation>与理想公司的接近度及与最差公司的距离（Hwang 与 Yoon，1981）。</translation>
    </message>
    <message>
        <source>Closest calibrated companies</source>
        <translation>最接近的已校准公司</translation>
    </message>
    <message>
        <source>Closest:</source>
        <translation>最接近：</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Coded level</source>
        <translation>编码等级</translation>
    </message>
    <message>
        <source>Coded {level}</source>
        <translation>编码值 {level}</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>编码次数</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Colocation per kW of all-in power and month, without electricity</source>
        <translation>每 kW 全口径功耗每月托管费，不含电费</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column {name} is</source>
        <translation>{name} 列为</translation>
    </message>
    <message>
        <source>Columns of the comparison</source>
        <translation>对比表各列</translation>
    </message>
    <message>
        <source>Columns of the factor table</source>
        <translation>因子表各列</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Columns of the observations</source>
        <translation>观测表各列</translation>
    </message>
    <message>
        <source>Columns of the table {name}</source>
        <translation>“{name}”表各列</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>列 ▾</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Commercial scene</source>
        <translation>商业场景</translation>
    </message>
    <message>
        <source>Commercial status</source>
        <translation>商业进展</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Companies first reported at RMB 10 bn or more, by date</source>
        <translation>首次报道估值达百亿元人民币的公司，按日期</translation>
    </message>
    <message>
        <source>Companies here and in the bundle</source>
        <translation>此处与内置的公司</translation>
    </message>
    <message>
        <source>Companies of both universes first reported at RMB 10 bn or more</source>
        <translation>两个标的池中首次报道估值达百亿元人民币的公司</translation>
    </message>
    <message>
        <source>Companies that leave the first ten: {n}.</source>
        <translation>跌出前十的公司：{n} 家。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Company cost C</source>
        <translation>公司成本 C</translation>
    </message>
    <message>
        <source>Company cost with your assumptions over that with the bundled ones; 1.00 where nothing was changed.</source>
        <translation>按您的假设算出的公司成本与按内置假设算出的之比；未作改动时为 1.00。</translation>
    </message>
    <message>
        <source>Company premium</source>
        <translation>公司溢价</translation>
    </message>
    <message>
        <source>Company profiles</source>
        <translation>公司画像</translation>
    </message>
    <message>
        <source>Company that is merged into it</source>
        <translation>并入的公司</translation>
    </message>
    <message>
        <source>Company that stays</source>
        <translation>保留的公司</translation>
    </message>
    <message>
        <source>Company valued</source>
        <translation>被估值公司</translation>
    </message>
    <message>
        <source>Company: {source}</source>
        <translation>公司：{source}</translation>
    </message>
    <message>
        <source>Company; P pins it on top</source>
        <translation>公司；按 P 置顶</translation>
    </message>
    <message>
        <source>Compare in pairs (AHP)</source>
        <translation>两两比较（AHP）</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比模型</translation>
    </message>
    <message>
        <source>Compare with a later state.</source>
        <translation>与较晚的状态比较。</translation>
    </message>
    <message>
        <source>Compare with bookmark…</source>
        <translation>与书签比较…</translation>
    </message>
    <message>
        <source>Compare with the bundled universe…</source>
        <translation>与内置标的池比较…</translation>
    </message>
    <message>
        <source>Compared with the bundled universe</source>
        <translation>与内置标的池比较</translation>
    </message>
    <message>
        <source>Comparison of {n} companies saved as {path}</source>
        <translation>{n} 家公司的对比已存为 {path}</translation>
    </message>
    <message>
        <source>Component order</source>
        <translation>零部件订单</translation>
    </message>
    <message>
        <source>Components in house</source>
        <translation>自研零部件</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>综合得分</translation>
    </message>
    <message>
        <source>Composite of the first {n}</source>
        <translation>前 {n} 名综合得分</translation>
    </message>
    <message>
        <source>Composite of the weighted factor scores in this scenario</source>
        <translation>此情景下因子加权综合得分</translation>
    </message>
    <message>
        <source>Composite of the weighted factor scores; the whisker runs from low to high</source>
        <translation>因子得分加权而成的综合得分；须线从下限到上限</translation>
    </message>
    <message>
        <source>Composite {score}, {interval} by low and high; rank {best} to {worst}</source>
        <translation>综合得分 {score}，上下限 {interval}；第 {best} 至第 {worst} 名</translation>
    </message>
    <message>
        <source>Composites</source>
        <translation>综合得分</translation>
    </message>
    <message>
        <source>Compressed</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Compute / {base}</source>
        <translation>计算量 / {base}</translation>
    </message>
    <message>
        <source>Compute capacity</source>
        <translation>算力规模</translation>
    </message>
    <message>
        <source>Compute effect</source>
        <translation>算力效应</translation>
    </message>
    <message>
        <source>Compute in the bill of materials</source>
        <translation>计算机占物料成本</translation>
    </message>
    <message>
        <source>Compute mix</source>
        <translation>算力构成</translation>
    </message>
    <message>
        <source>Compute ratio below</source>
        <translation>计算量比值低于</translation>
    </message>
    <message>
        <source>Compute share of BOM</source>
        <translation>算力占 BOM</translation>
    </message>
    <message>
        <source>Compute share of cost</source>
        <translation>算力占成本</translation>
    </message>
    <message>
        <source>Compute supermarket: standard offers</source>
        <translation>算力超市：标准报价</translation>
    </message>
    <message>
        <source>Compute, FLOP</source>
        <translation>计算量，FLOP</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>自动计算</translation>
    </message>
    <message>
        <source>Computed; a claim can be typed over</source>
        <translation>自动计算；宣称值可改写</translation>
    </message>
    <message>
        <source>Computer USD {price}{band}, {confidence}, {day}.</source>
        <translation>计算机 USD {price}{band}，{confidence}，{day}。</translation>
    </message>
    <message>
        <source>Computer of the robot</source>
        <translation>机器人所用计算机</translation>
    </message>
    <message>
        <source>Computing power</source>
        <translation>算力规模</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>集中度</translation>
    </message>
    <message>
        <source>Concentration, ln</source>
        <translation>集中度，ln</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Conf.</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Conf., note</source>
        <translation>可信度、备注</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Confidence of the source: three dots confirmed, two reported, one rumoured; and why a row does not count or stands out</source>
        <translation>来源可信度：三点已证实，两点据报道，一点传闻；以及某行为何不计入或为何突出</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突度</translation>
    </message>
    <message>
        <source>Consistency ratio {ratio} is above {limit}: the comparisons contradict each other.</source>
        <translation>一致性比率 {ratio} 高于 {limit}：比较自相矛盾。</translation>
    </message>
    <message>
        <source>Consistency ratio {ratio}: the comparisons agree well enough (up to {limit}).</source>
        <translation>一致性比率 {ratio}：比较足够一致（不超过 {limit}）。</translation>
    </message>
    <message>
        <source>Constrained ridge</source>
        <translation>约束岭回归</translation>
    </message>
    <message>
        <source>Content per humanoid</source>
        <translation>单台人形机器人价值量</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Contracted power</source>
        <translation>已签约电力</translation>
    </message>
    <message>
        <source>Converted at the yearly average rate of each valuation&apos;s date, an assumption: Tools &gt; Exchange rates</source>
        <translation>按各估值日期所在年份的年均汇率折算，属于假设：见“工具 &gt; 汇率”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy card</source>
        <translation>复制模型卡</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy environment block</source>
        <translation>复制环境变量</translation>
    </message>
    <message>
        <source>Copy list as shown</source>
        <translation>复制当前列表</translation>
    </message>
    <message>
        <source>Copy or export the card</source>
        <translation>复制或导出模型卡</translation>
    </message>
    <message>
        <source>Copy overrides</source>
        <translation>复制改写</translation>
    </message>
    <message>
        <source>Copy overrides…</source>
        <translation>复制改写…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy saved as {path}</source>
        <translation>副本已存为 {path}</translation>
    </message>
    <message>
        <source>Copy scores</source>
        <translation type="vanished">复制得分</translation>
    </message>
    <message>
        <source>Copy source address</source>
        <translation>复制来源网址</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation type="vanished">将模型卡复制为文字</translation>
    </message>
    <message>
        <source>Copy the card, or save all error figures, settings and versions</source>
        <translation>复制模型卡，或保存全部误差、设定与版本</translation>
    </message>
    <message>
        <source>Copy what one scenario sets to another, with a preview</source>
        <translation type="vanished">将一个情景的设定复制到另一个，可先预览</translation>
    </message>
    <message>
        <source>Copy what one scenario sets, or what you edited in the base, to another, with a preview</source>
        <translation>将一个情景的设定或您在基准中的编辑复制到另一情景，可先预览</translation>
    </message>
    <message>
        <source>Copy {n} edits of the base to {target}</source>
        <translation>将基准的 {n} 项编辑复制到 {target}</translation>
    </message>
    <message>
        <source>Copy {n} overrides from {source} to {target}</source>
        <translation>将 {n} 项改写从 {source} 复制到 {target}</translation>
    </message>
    <message>
        <source>Correlation of factors</source>
        <translation>因子相关性</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost a year</source>
        <translation>年成本</translation>
    </message>
    <message>
        <source>Cost an hour</source>
        <translation>每小时成本</translation>
    </message>
    <message>
        <source>Cost and time are an assumption: no published effort of a whole port was found.</source>
        <translation>成本与时间为假设：未找到公开的完整移植工作量。</translation>
    </message>
    <message>
        <source>Cost by chip</source>
        <translation>各芯片成本</translation>
    </message>
    <message>
        <source>Cost of a million tokens of the company&apos;s work, over all its chips; work whose cost is unknown counts at the mean of the base</source>
        <translation>该公司工作每百万令牌的成本，涵盖其全部芯片；成本未知的工作按基准均值计</translation>
    </message>
    <message>
        <source>Cost of a million tokens on this chip: rent over the tokens sold in an hour</source>
        <translation>此芯片上每百万令牌的成本：租金除以一小时售出的令牌</translation>
    </message>
    <message>
        <source>Cost of capital per year</source>
        <translation>年资金成本</translation>
    </message>
    <message>
        <source>Cost of its work over the base</source>
        <translation>其工作的成本与基准之比</translation>
    </message>
    <message>
        <source>Cost of the chips in its own products</source>
        <translation>自有产品中芯片的成本</translation>
    </message>
    <message>
        <source>Cost of the migration</source>
        <translation>迁移成本</translation>
    </message>
    <message>
        <source>Cost of {name}</source>
        <translation>{name}的代价</translation>
    </message>
    <message>
        <source>Cost on each chip the company uses, weighted by the share of its work.</source>
        <translation>公司所用各芯片的成本，按工作份额加权。</translation>
    </message>
    <message>
        <source>Cost per M, USD</source>
        <translation>每百万成本，USD</translation>
    </message>
    <message>
        <source>Cost ratio κ</source>
        <translation>成本比 κ</translation>
    </message>
    <message>
        <source>Count moves and changes against the base, or against the scenario each inherits from</source>
        <translation>升降与变动以基准为参照，或以各自的上级情景为参照</translation>
    </message>
    <message>
        <source>Count rumours</source>
        <translation>计入传闻</translation>
    </message>
    <message>
        <source>Count targets and talks</source>
        <translation>计入目标与洽谈</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Counts with weight {weight} (confidence and age)</source>
        <translation>计入，权重 {weight}（可信度与时效）</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Create a scenario that inherits from the one in hand</source>
        <translation>新建继承当前情景的情景</translation>
    </message>
    <message>
        <source>Create it or choose another folder.</source>
        <translation>请新建该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Create it or connect its drive, or choose another folder.</source>
        <translation>请新建该文件夹或连接其磁盘，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Create scenario</source>
        <translation>建立情景</translation>
    </message>
    <message>
        <source>Create scenario {name}</source>
        <translation>新建情景 {name}</translation>
    </message>
    <message>
        <source>Created: {name}. Beyond {parent} it sets: {scores}.</source>
        <translation>已建立：{name}。在{parent}之外设定：{scores}。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Currency of the money raised; that of the value where empty</source>
        <translation>融资额的货币；留空则同估值</translation>
    </message>
    <message>
        <source>Currency of the value</source>
        <translation>估值的货币</translation>
    </message>
    <message>
        <source>Currency raised</source>
        <translation>融资货币</translation>
    </message>
    <message>
        <source>Customer concentration</source>
        <translation>客户集中度</translation>
    </message>
    <message>
        <source>DE</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data glove cost</source>
        <translation>数据手套成本</translation>
    </message>
    <message>
        <source>Data hardware</source>
        <translation>数据采集硬件</translation>
    </message>
    <message>
        <source>Data saved as {path}</source>
        <translation>数据已存为 {path}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of source</source>
        <translation>来源日期</translation>
    </message>
    <message>
        <source>Date, per year</source>
        <translation type="vanished">日期，每年</translation>
    </message>
    <message>
        <source>Day, month or year of the valuation as its source gives it</source>
        <translation>来源所给的估值日期，精确到日、月或年</translation>
    </message>
    <message>
        <source>Day, month, quarter or year of the valuation</source>
        <translation>估值的日、月、季度或年</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Days on {n} cards</source>
        <translation>{n} 张卡所需天数</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Deals of</source>
        <translation>交易方</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>Declared unknown: the {segment} median {score} stands in, low and high {range}</source>
        <translation>已设为未知：以{segment}中位数 {score} 代替，上下限 {range}</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>DeepSeek-V4 inference on Ascend</source>
        <translation>昇腾 DeepSeek-V4 推理</translation>
    </message>
    <message>
        <source>DeepSeek-V4 inference on MI355X</source>
        <translation>MI355X DeepSeek-V4 推理</translation>
    </message>
    <message>
        <source>DeepSeek-V4 inference, another engine</source>
        <translation>DeepSeek-V4 推理，另一引擎</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete scenario {name}</source>
        <translation>删除情景 {name}</translation>
    </message>
    <message>
        <source>Delete the scenario in hand; undo brings it back</source>
        <translation>删除当前情景；撤销可恢复</translation>
    </message>
    <message>
        <source>Delete weights “{name}”</source>
        <translation>删除权重“{name}”</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Deliveries cumulative</source>
        <translation>累计交付</translation>
    </message>
    <message>
        <source>Deliveries double</source>
        <translation>交付翻倍</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Demand over throughput at {used} utilisation, with the spare cards, rounded up to whole replicas; the band is that of the throughput</source>
        <translation>需求除以 {used} 利用率下的吞吐，加备用卡，向上取整到完整副本；区间来自吞吐</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Deployed countries</source>
        <translation>部署国家数</translation>
    </message>
    <message>
        <source>Deployed sites</source>
        <translation>部署现场</translation>
    </message>
    <message>
        <source>Deployment check</source>
        <translation>部署检查</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>Derived ratio</source>
        <translation>推算比值</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Details of the chart</source>
        <translation>图表明细</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device left out</source>
        <translation>留出设备</translation>
    </message>
    <message>
        <source>Differences and thresholds are in points of the score, from 0 to 1.</source>
        <translation>差异与阈值以得分计，0 至 1。</translation>
    </message>
    <message>
        <source>Differing inputs</source>
        <translation>有差异的输入</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>信息披露</translation>
    </message>
    <message>
        <source>Dismiss the guide</source>
        <translation>关闭引导</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Dismiss; Help &gt; First steps brings it back</source>
        <translation>关闭；“帮助 &gt; 入门”可再次打开</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Disputed scores</source>
        <translation>有分歧的评分</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>差异度</translation>
    </message>
    <message>
        <source>Divided by the best</source>
        <translation>除以最优值</translation>
    </message>
    <message>
        <source>Divides the companies into folds; the same seed gives the same report to the last digit</source>
        <translation>决定公司如何分折；种子相同，报告逐位相同</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Does not apply to</source>
        <translation>不适用于</translation>
    </message>
    <message>
        <source>Does not apply to this company: the other factors share its weight</source>
        <translation>不适用于这家公司：其权重由其他因子分担</translation>
    </message>
    <message>
        <source>Does not apply to this company; its weight is shared by the other factors</source>
        <translation>不适用于这家公司；其权重由其他因子分担</translation>
    </message>
    <message>
        <source>Does not apply, its weight is shared by the others: {list}.</source>
        <translation>不适用、权重由其他因子分担：{list}。</translation>
    </message>
    <message>
        <source>Does not apply; its weight is shared by the others</source>
        <translation>不适用，权重由其他因子分担</translation>
    </message>
    <message>
        <source>Does not count: {reason}</source>
        <translation>不计入：{reason}</translation>
    </message>
    <message>
        <source>Domicile</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Double-click or Enter to work in it.</source>
        <translation>双击或按 Enter 在其中工作。</translation>
    </message>
    <message>
        <source>Double-click to type</source>
        <translation>双击输入</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Drag to move; untick to hide</source>
        <translation>拖动以移动；取消勾选以隐藏</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate company</source>
        <translation>复制公司</translation>
    </message>
    <message>
        <source>Duplicate company {name}</source>
        <translation>复制公司 {name}</translation>
    </message>
    <message>
        <source>Duplicate company…</source>
        <translation>复制公司…</translation>
    </message>
    <message>
        <source>Duplicate scenario {name}</source>
        <translation>复制情景 {name}</translation>
    </message>
    <message>
        <source>EBITA margin</source>
        <translation>EBITA 利润率</translation>
    </message>
    <message>
        <source>EBITDA</source>
        <translation>EBITDA</translation>
    </message>
    <message>
        <source>EFLOPS</source>
        <translation>EFLOPS</translation>
    </message>
    <message>
        <source>EU</source>
        <translation>欧盟</translation>
    </message>
    <message>
        <source>Each factor is divided by its length over all companies, and the ideal is the best value of each. The form of 1981; companies added or removed can swap the ranks of others.</source>
        <translation>各因子除以其在全部公司上的向量长度，理想解取各因子的最优值。1981 年的形式；增减公司可能使其他公司名次互换。</translation>
    </message>
    <message>
        <source>Each factor is divided by its sum over all companies. The order can depend on who is listed.</source>
        <translation>各因子除以其在全部公司上的合计。次序可能取决于列入哪些公司。</translation>
    </message>
    <message>
        <source>Each factor is divided by the best value of the list, as in the paper. A new best company changes every score.</source>
        <translation>各因子除以列表中的最优值，同原论文。出现新的最优公司会改变所有得分。</translation>
    </message>
    <message>
        <source>Each factor runs from 0, the worst of the list, to 1, the best. A factor on which all are alike decides as much as any other; the order can depend on who is listed.</source>
        <translation>各因子从列表最差的 0 到最优的 1。各公司几乎相同的因子与其他因子同样起作用；次序可能取决于列入哪些公司。</translation>
    </message>
    <message>
        <source>Each plan is a chunk of actions, which a controller plays at its own rate, usually 30 Hz or more</source>
        <translation>每次规划给出一个动作块，由控制器按自身频率执行，通常不低于 30 Hz</translation>
    </message>
    <message>
        <source>Edit company</source>
        <translation>编辑公司</translation>
    </message>
    <message>
        <source>Edit company {name}</source>
        <translation>编辑公司 {name}</translation>
    </message>
    <message>
        <source>Edit company…</source>
        <translation>编辑公司…</translation>
    </message>
    <message>
        <source>Edit evidence</source>
        <translation>编辑证据</translation>
    </message>
    <message>
        <source>Edit evidence of {name} {day}</source>
        <translation>编辑 {name} {day} 的证据</translation>
    </message>
    <message>
        <source>Edit factor {name}</source>
        <translation>编辑因子{name}</translation>
    </message>
    <message>
        <source>Edit fundamental</source>
        <translation>编辑基本面</translation>
    </message>
    <message>
        <source>Edit fundamental of {name} {day}</source>
        <translation>编辑 {name} {day} 的基本面</translation>
    </message>
    <message>
        <source>Edit observation</source>
        <translation>编辑观测</translation>
    </message>
    <message>
        <source>Edit observation of {name} {day}</source>
        <translation>编辑 {name} {day} 的观测</translation>
    </message>
    <message>
        <source>Edit observation…</source>
        <translation>编辑观测…</translation>
    </message>
    <message>
        <source>Edit rubric…</source>
        <translation>编辑评分标准…</translation>
    </message>
    <message>
        <source>Edit score</source>
        <translation>编辑得分</translation>
    </message>
    <message>
        <source>Edit the rubric of {name}</source>
        <translation>编辑{name}的评分标准</translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation>编辑数值</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑数</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Effect of cost, ln</source>
        <translation>成本影响，ln</translation>
    </message>
    <message>
        <source>Effect of migration, ln</source>
        <translation>迁移影响，ln</translation>
    </message>
    <message>
        <source>Effect of supply, ln</source>
        <translation>供应影响，ln</translation>
    </message>
    <message>
        <source>Effective factors</source>
        <translation>有效因子数</translation>
    </message>
    <message>
        <source>Efficiency η</source>
        <translation>效率 η</translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation>第八</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>弹性网络</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Electricity of</source>
        <translation>电价地区</translation>
    </message>
    <message>
        <source>Electricity, GWh</source>
        <translation>用电，GWh</translation>
    </message>
    <message>
        <source>Electricity, share of cost</source>
        <translation>电费占成本</translation>
    </message>
    <message>
        <source>Embodied AI</source>
        <translation>具身智能</translation>
    </message>
    <message>
        <source>Empty: this value. Typed: yours holds in every fold.</source>
        <translation>留空：取此值。键入：您的值在每一折都成立。</translation>
    </message>
    <message>
        <source>Empty: validation chooses among these inside every fold. Typed: that value holds in every fold, and nothing is chosen.</source>
        <translation>留空：验证在每一折内部从这些值中选择。键入：该值在每一折都成立，不再选择。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Ends of the 80 % interval; of what is expected, weighed by probability</source>
        <translation>80% 区间的两端；期望一栏按概率加权</translation>
    </message>
    <message>
        <source>Ends of the 80 % intervals, weighed by probability</source>
        <translation type="vanished">80% 区间两端，按概率加权</translation>
    </message>
    <message>
        <source>Engine against measurements</source>
        <translation>引擎与实测对照</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Engineer-months of a full port: {low:g} to {high:g}</source>
        <translation>完整移植需 {low:g} 至 {high:g} 人月</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>工程师</translation>
    </message>
    <message>
        <source>Enter a number, a text or a list of them.</source>
        <translation>请输入数字、文字或它们的列表。</translation>
    </message>
    <message>
        <source>Enter sets this cell, Ctrl+Enter all {n} selected.</source>
        <translation>Enter 设定此单元格，Ctrl+Enter 设定所选全部 {n} 个。</translation>
    </message>
    <message>
        <source>Enter sets this score, Ctrl+Enter all {n} selected.</source>
        <translation>Enter 设定此得分，Ctrl+Enter 设定所选全部 {n} 个。</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>Entropy: the more unevenly a factor&apos;s scores are spread over the companies, the more it weighs.</source>
        <translation>熵权：因子得分在公司之间分布越不均匀，权重越大。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Environment block</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Error against baselines</source>
        <translation>与基线的误差对照</translation>
    </message>
    <message>
        <source>Error of the model</source>
        <translation>模型误差</translation>
    </message>
    <message>
        <source>Error of the rate</source>
        <translation>速率误差</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Errors of</source>
        <translation>误差口径</translation>
    </message>
    <message>
        <source>Errors of the fit</source>
        <translation>拟合误差</translation>
    </message>
    <message>
        <source>European Union, non-household average</source>
        <translation>欧盟，非居民平均</translation>
    </message>
    <message>
        <source>European Union, wholesale, energy only</source>
        <translation>欧盟，批发，仅电能</translation>
    </message>
    <message>
        <source>Every change is a step that Undo takes back.</source>
        <translation>每次更改都是一步，可以撤销。</translation>
    </message>
    <message>
        <source>Every company is compared with every other, factor by factor; the net flow is how much it is preferred less how much others are preferred to it (Brans and Vincke 1985).</source>
        <translation>每家公司与其他各家逐因子比较；净流量为其被偏好程度减去他人优于它的程度（Brans 与 Vincke，1985）。</translation>
    </message>
    <message>
        <source>Every device was measured once with the whole model compiled, so leaving out a point leaves out its device.</source>
        <translation>每台设备在整个模型编译后只测过一次，因此留出测点即留出设备。</translation>
    </message>
    <message>
        <source>Every kind of observation has the weight 0: none is left to calibrate on.</source>
        <translation>所有类型的观测权重均为 0：没有可用于校准的观测。</translation>
    </message>
    <message>
        <source>Every kind of observation has the weight 0: nothing can be calibrated.</source>
        <translation>所有类型的观测权重均为 0：无法校准。</translation>
    </message>
    <message>
        <source>Every robot a maker has shipped, by the evidence, is counted twice; the rubric turns that into a score on its logarithmic scale. Makers whose mass production rests on words instead of units get 0.05 added, about what doubling adds to the others (an assumption).</source>
        <translation>按证据，厂商已出货的每台机器人计为两台；评分表按对数尺度将其换算为得分。量产能力依据文字而非台数的厂商加 0.05，约等于翻倍给其他厂商的加分（假设）。</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everyone else</source>
        <translation>其余各家</translation>
    </message>
    <message>
        <source>Everything is as it was then; nothing was changed.</source>
        <translation>一切与当时相同；未作改动。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Exchange and symbol of a listed company</source>
        <translation>上市公司的交易所与代码</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Exchange rates…</source>
        <translation>汇率…</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Expected rank</source>
        <translation>期望排名</translation>
    </message>
    <message>
        <source>Expected values</source>
        <translation>期望估值</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Export all companies</source>
        <translation>导出全部公司</translation>
    </message>
    <message>
        <source>Export all companies…</source>
        <translation>导出全部公司…</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written</source>
        <translation>已取消导出，未写入文件</translation>
    </message>
    <message>
        <source>Export check</source>
        <translation>导出校验</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>导出对比</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation type="vanished">导出对比…</translation>
    </message>
    <message>
        <source>Export control</source>
        <translation>出口管制</translation>
    </message>
    <message>
        <source>Export inputs that differ</source>
        <translation>导出有差异的输入</translation>
    </message>
    <message>
        <source>Export list as shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>Export list as shown…</source>
        <translation>导出当前列表…</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>出口规则</translation>
    </message>
    <message>
        <source>Export status</source>
        <translation>出口管制状态</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>导出比较</translation>
    </message>
    <message>
        <source>Export the list as you see it</source>
        <translation>按所见导出列表</translation>
    </message>
    <message>
        <source>Export-control exposure</source>
        <translation>出口管制敞口</translation>
    </message>
    <message>
        <source>Export-control exposure X</source>
        <translation>出口管制敞口 X</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>Exposure and concentration</source>
        <translation>敞口与集中度</translation>
    </message>
    <message>
        <source>F1 explains every view</source>
        <translation>按 F1 查看各视图说明</translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>FLOP per byte</source>
        <translation>每字节 FLOP 数</translation>
    </message>
    <message>
        <source>FLOP/s</source>
        <translation>FLOP/s</translation>
    </message>
    <message>
        <source>FP16 compute</source>
        <translation>FP16 算力</translation>
    </message>
    <message>
        <source>FP32-based</source>
        <translation>FP32 计</translation>
    </message>
    <message>
        <source>FP4 compute</source>
        <translation>FP4 算力</translation>
    </message>
    <message>
        <source>FP8 compute</source>
        <translation>FP8 算力</translation>
    </message>
    <message>
        <source>FR</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>FX {year}: {rate} {other} per {one}, yearly average</source>
        <translation>{year} 年汇率：1 {one} = {rate} {other}，年均值</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Factor on the horizontal axis</source>
        <translation>横轴因子</translation>
    </message>
    <message>
        <source>Factor on the vertical axis</source>
        <translation>纵轴因子</translation>
    </message>
    <message>
        <source>Factor on value</source>
        <translation>估值系数</translation>
    </message>
    <message>
        <source>Factor scatter</source>
        <translation>因子散点图</translation>
    </message>
    <message>
        <source>Factor scores</source>
        <translation>因子得分</translation>
    </message>
    <message>
        <source>Factor whose evidence is shown</source>
        <translation>显示哪个因子的证据</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Factors in their order; ticked ones are shown</source>
        <translation>按顺序排列的因子；勾选的会显示</translation>
    </message>
    <message>
        <source>Factors that go together count one strength several times. Shared is the sum of squared correlations with all factors, itself included: 1 for a factor that repeats nothing, 2 for one of two copies. Each weight in force is divided by it.</source>
        <translation>相关的因子会把同一优势算多次。重复度是与所有因子（含自身）相关系数平方之和：不重复的因子为 1，两份副本之一为 2。当前的每个权重除以它。</translation>
    </message>
    <message>
        <source>Factors, the most important first</source>
        <translation>因子，最重要的在前</translation>
    </message>
    <message>
        <source>Factors…</source>
        <translation>因子…</translation>
    </message>
    <message>
        <source>Fewer than {n} exact ones of {m} companies: nothing can be calibrated.</source>
        <translation>精确值少于 {n} 个或公司少于 {m} 家：无法校准。</translation>
    </message>
    <message>
        <source>Fewer than {n} exact ones of {m} companies: the mean of four + stage will stand in.</source>
        <translation>精确值少于 {n} 个或公司少于 {m} 家：将以四因子均值 + 阶段代替。</translation>
    </message>
    <message>
        <source>Fifth</source>
        <translation>第五</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name, 中文, pinyin, segment, country</source>
        <translation>筛选名称、拼音、领域、国家</translation>
    </message>
    <message>
        <source>Filter by words in what and why</source>
        <translation>按内容与理由中的词筛选</translation>
    </message>
    <message>
        <source>Filter companies</source>
        <translation>筛选公司</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>筛选变更历史</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一</translation>
    </message>
    <message>
        <source>First pass yield</source>
        <translation>一次合格率</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>First supplier</source>
        <translation>第一家供应商</translation>
    </message>
    <message>
        <source>Fit in sample</source>
        <translation>样本内拟合</translation>
    </message>
    <message>
        <source>Fits in memory</source>
        <translation>内存容纳</translation>
    </message>
    <message>
        <source>Fitted on</source>
        <translation>拟合样本</translation>
    </message>
    <message>
        <source>Fitted on measured rates</source>
        <translation>按实测速率拟合</translation>
    </message>
    <message>
        <source>Five largest customers</source>
        <translation>前五大客户</translation>
    </message>
    <message>
        <source>Fixed, 0 to 1</source>
        <translation>固定，0 至 1</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>业务重点</translation>
    </message>
    <message>
        <source>Folder for the charts</source>
        <translation>图表保存到文件夹</translation>
    </message>
    <message>
        <source>Foretold from earlier rows of other companies only, log-RMSE: {foretold}.</source>
        <translation>仅由其他公司较早的行预测，对数均方根误差：{foretold}。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>核查所得</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Founder funding</source>
        <translation>创始人出资</translation>
    </message>
    <message>
        <source>Foundries, 3rd quarter 2025, all chips (Counterpoint)</source>
        <translation>晶圆代工 2025 年三季度，全部芯片（Counterpoint）</translation>
    </message>
    <message>
        <source>Foundry access</source>
        <translation>晶圆代工获取</translation>
    </message>
    <message>
        <source>Four factors only</source>
        <translation>仅四因子</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>第四</translation>
    </message>
    <message>
        <source>Framework coverage</source>
        <translation>框架支持</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>由何到何</translation>
    </message>
    <message>
        <source>From chip to cost</source>
        <translation>从芯片到成本</translation>
    </message>
    <message>
        <source>From evidence</source>
        <translation>来自证据</translation>
    </message>
    <message>
        <source>From scenario</source>
        <translation>起始情景</translation>
    </message>
    <message>
        <source>From the average company</source>
        <translation>从平均公司起</translation>
    </message>
    <message>
        <source>From the average company to this value</source>
        <translation>从平均公司到此估值</translation>
    </message>
    <message>
        <source>From the average company to {value}</source>
        <translation>从平均公司到 {value}</translation>
    </message>
    <message>
        <source>From the edit to its value</source>
        <translation>从改动到其估值</translation>
    </message>
    <message>
        <source>From worst to best</source>
        <translation>从最差到最优</translation>
    </message>
    <message>
        <source>From {company}, {factor}, there is room for {rows} rows and {columns} columns.</source>
        <translation type="vanished">从{company}的{factor}起，可容纳 {rows} 行、{columns} 列。</translation>
    </message>
    <message>
        <source>From {one} to {other} {name} falls from rank {before} to {rank}.</source>
        <translation>从 {one} 到 {other}，{name}由第 {before} 名降至第 {rank} 名。</translation>
    </message>
    <message>
        <source>From {one} to {other} {name} rises from rank {before} to {rank}.</source>
        <translation>从 {one} 到 {other}，{name}由第 {before} 名升至第 {rank} 名。</translation>
    </message>
    <message>
        <source>From {one} to {other} {name} stays at rank {rank}.</source>
        <translation>从 {one} 到 {other}，{name}保持第 {rank} 名。</translation>
    </message>
    <message>
        <source>From {row}, {column}, there is room for {rows} rows and {columns} columns.</source>
        <translation>从 {row} 的{column}起，可容纳 {rows} 行、{columns} 列。</translation>
    </message>
    <message>
        <source>Frontier training on Ascend</source>
        <translation>昇腾前沿模型训练</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>全注意力</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>基本面</translation>
    </message>
    <message>
        <source>Fundamentals used</source>
        <translation>采用的基本面</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>融资</translation>
    </message>
    <message>
        <source>Funding by quarter</source>
        <translation>季度融资</translation>
    </message>
    <message>
        <source>Funding raised</source>
        <translation>融资额</translation>
    </message>
    <message>
        <source>Funding round</source>
        <translation>融资轮次</translation>
    </message>
    <message>
        <source>Funding winter</source>
        <translation>融资寒冬</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>GPU cloud</source>
        <translation>GPU 云</translation>
    </message>
    <message>
        <source>GPU sourcing</source>
        <translation>GPU 采购</translation>
    </message>
    <message>
        <source>GPU systems</source>
        <translation>GPU 系统</translation>
    </message>
    <message>
        <source>GW not told</source>
        <translation>未披露 GW</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>填写理由</translation>
    </message>
    <message>
        <source>Give a reason for {what}</source>
        <translation>填写理由 {what}</translation>
    </message>
    <message>
        <source>Give the analyst a name.</source>
        <translation>请填写分析师姓名。</translation>
    </message>
    <message>
        <source>Give the scores of {name} to this analyst, whose own score stays where both scored</source>
        <translation>把{name}的评分并给这位分析师；两人都评过的单元格保留这位分析师自己的评分</translation>
    </message>
    <message>
        <source>Give the source of {what}</source>
        <translation>注明来源 {what}</translation>
    </message>
    <message>
        <source>Go back to a later entry.</source>
        <translation>请选择较晚的条目返回。</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>回到此处</translation>
    </message>
    <message>
        <source>Go back to {when}</source>
        <translation>回到 {when}</translation>
    </message>
    <message>
        <source>Go to {company}</source>
        <translation>转到 {company}</translation>
    </message>
    <message>
        <source>Goal seek</source>
        <translation>目标求解</translation>
    </message>
    <message>
        <source>Goal seek: {target}</source>
        <translation>目标求解：{target}</translation>
    </message>
    <message>
        <source>Goal seek…</source>
        <translation>目标求解…</translation>
    </message>
    <message>
        <source>Gpus deployed</source>
        <translation>已部署 GPU</translation>
    </message>
    <message>
        <source>Gradient-boosted trees that rise with every factor</source>
        <translation>随各因子单调上升的梯度提升树</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Gross margin assumed for its segment: {margin}.</source>
        <translation>按所在领域假设的毛利率：{margin}。</translation>
    </message>
    <message>
        <source>Gross margin assumed: {margin}.</source>
        <translation>假设毛利率：{margin}。</translation>
    </message>
    <message>
        <source>Gross margin of the maker: {margin}.</source>
        <translation>厂商毛利率：{margin}。</translation>
    </message>
    <message>
        <source>Gross margin {share} {when}</source>
        <translation>{when}毛利率 {share}</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>H100 equivalents</source>
        <translation>H100 等效卡</translation>
    </message>
    <message>
        <source>H100 on demand, median</source>
        <translation>H100 按需租金中位数</translation>
    </message>
    <message>
        <source>H100 rental, index</source>
        <translation>H100 租金指数</translation>
    </message>
    <message>
        <source>H200 (conditional)</source>
        <translation>H200（附条件）</translation>
    </message>
    <message>
        <source>H200 on demand, specialty clouds</source>
        <translation>H200 按需租金（专业云）</translation>
    </message>
    <message>
        <source>HHI after it</source>
        <translation>合并后 HHI</translation>
    </message>
    <message>
        <source>HHI of its vendors</source>
        <translation>其厂商的 HHI</translation>
    </message>
    <message>
        <source>HHI of {layer}</source>
        <translation>{layer} HHI</translation>
    </message>
    <message>
        <source>HHI rises by</source>
        <translation>HHI 上升</translation>
    </message>
    <message>
        <source>HHI {range}</source>
        <translation>HHI {range}</translation>
    </message>
    <message>
        <source>HOLDS</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>HOLDS (SECONDARY SOURCE)</source>
        <translation>成立（二手来源）</translation>
    </message>
    <message>
        <source>HOLDS APPROXIMATELY</source>
        <translation>大致成立</translation>
    </message>
    <message>
        <source>HOLDS AS VENDOR CLAIM</source>
        <translation>作为厂商宣称成立</translation>
    </message>
    <message>
        <source>Half of the predictions for companies left out are off by less than the median.</source>
        <translation>对留出公司的预测，半数偏差小于中位数。</translation>
    </message>
    <message>
        <source>Hardware cost</source>
        <translation>硬件成本</translation>
    </message>
    <message>
        <source>Hardware form</source>
        <translation>硬件形态</translation>
    </message>
    <message>
        <source>Hardware model</source>
        <translation>硬件型号</translation>
    </message>
    <message>
        <source>Head dim.</source>
        <translation>头维度</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Headcount cut</source>
        <translation>裁员人数</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Heat map of changes</source>
        <translation>变化热图</translation>
    </message>
    <message>
        <source>Held at 0, where these rows would have less: {factors}.</source>
        <translation>以下因子取 0，按这些行本应更低：{factors}。</translation>
    </message>
    <message>
        <source>Held at a slope of 0, because these observations would give less than none: {inputs}.</source>
        <translation>斜率固定为 0，因为这些观测给出的斜率为负：{inputs}。</translation>
    </message>
    <message>
        <source>Help for this view</source>
        <translation>本视图帮助</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>HiZQ 1.0/2.0 (sources differ)</source>
        <translation>HiZQ 1.0/2.0（来源不一）</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>Hidden in the table, counted here: {factors}.</source>
        <translation>表格中已隐藏，此处仍计入：{factors}。</translation>
    </message>
    <message>
        <source>Hidden: it is in no table and no composite, and kept.</source>
        <translation>已隐藏：不出现在表格和综合得分中，但会保留。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide factor {name}</source>
        <translation>隐藏因子{name}</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>High-bandwidth memory, 2nd quarter 2025 (Counterpoint)</source>
        <translation>高带宽内存 2025 年二季度（Counterpoint）</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高等级</translation>
    </message>
    <message>
        <source>Highest level it could be given; the level where empty</source>
        <translation>可能的最高等级；留空则同等级</translation>
    </message>
    <message>
        <source>Highest the score could be</source>
        <translation>得分的上限</translation>
    </message>
    <message>
        <source>Highest the score of {factor} could be</source>
        <translation>{factor}得分的上限</translation>
    </message>
    <message>
        <source>Highest weight of {factor}</source>
        <translation>{factor}的权重上限</translation>
    </message>
    <message>
        <source>Highest {name}</source>
        <translation>{name}最高</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更历史</translation>
    </message>
    <message>
        <source>Holds it below the median of {peers}: {list}.</source>
        <translation>使其低于{peers}中位数的因子：{list}。</translation>
    </message>
    <message>
        <source>Holds it below: {list}.</source>
        <translation>拉低的因子：{list}。</translation>
    </message>
    <message>
        <source>How far the interval reaches for the company in the middle.</source>
        <translation>中位公司的区间宽度。</translation>
    </message>
    <message>
        <source>How like the header is to a name of this field</source>
        <translation>表头与此字段名称的相似程度</translation>
    </message>
    <message>
        <source>How many companies from the top stay the first</source>
        <translation>前列多少家公司保持不变</translation>
    </message>
    <message>
        <source>How many independent factors these amount to: the exponential of the entropy of the eigenvalues of their correlations. Well below their number means that the composite counts the same thing twice.</source>
        <translation>这些因子相当于多少个独立因子：相关矩阵特征值之熵的指数。若明显小于因子个数，说明综合得分把同一件事算了两次。</translation>
    </message>
    <message>
        <source>How many robots, or parts of robots, the company makes and ships, and how settled its production is</source>
        <translation>公司生产和出货多少机器人或机器人零部件，生产是否已经稳定</translation>
    </message>
    <message>
        <source>How much a change of cost counts: s compute share of cost, GM gross margin, φ the part passed on to prices; assumptions</source>
        <translation>成本变化的作用程度：s 为算力占成本份额，GM 为毛利率，φ 为转嫁到价格的部分；均为假设</translation>
    </message>
    <message>
        <source>How much a report of this kind counts: 2 as much as two, 0.5 as half a one, 0 not at all</source>
        <translation>这一类型的一条报道算多少：2 算两条，0.5 算半条，0 不计</translation>
    </message>
    <message>
        <source>How much runs on it without work: own stack, framework coverage, models and portability</source>
        <translation>不作改动能运行多少：自有软件栈、框架支持、模型与可移植性</translation>
    </message>
    <message>
        <source>How often a second the robot should plan anew; a way to look at the table, no assumption</source>
        <translation>机器人每秒应重新规划多少次；只影响查看方式，不是假设</translation>
    </message>
    <message>
        <source>How often intervals shown shall hold the value; a choice of the view, nothing is calibrated anew</source>
        <translation>所示区间应以多大概率包含实际值；只影响显示，不重新校准</translation>
    </message>
    <message>
        <source>How residuals are laid out</source>
        <translation>残差的排列方式</translation>
    </message>
    <message>
        <source>How strongly the function of what companies are like is held flat.</source>
        <translation>描述公司相似程度的函数被压平的强度。</translation>
    </message>
    <message>
        <source>How strongly the slopes of size, date and the like are drawn to 0.</source>
        <translation>规模、日期等的斜率被拉向 0 的强度。</translation>
    </message>
    <message>
        <source>How strongly the slopes of stage and listing, and the slope common to the factors, are drawn to 0.</source>
        <translation>阶段、上市的斜率以及因子的共同斜率被拉向 0 的强度。</translation>
    </message>
    <message>
        <source>How strongly the slopes of the factors are drawn to the weights: 0 leaves them to the rows, a large number holds them in the proportions of the weights.</source>
        <translation>因子斜率被拉向权重的强度：0 时完全由数据行决定，数值很大时保持权重的比例。</translation>
    </message>
    <message>
        <source>How the numbers of this column are read</source>
        <translation>此列的数字如何解读</translation>
    </message>
    <message>
        <source>How the weights come about</source>
        <translation>权重的确定方式</translation>
    </message>
    <message>
        <source>How unevenly the scores of a factor are spread over the companies: entropy 1 says that all score alike, and such a factor tells them apart least. Diversity is 1 less entropy; a weight is a factor&apos;s share of all diversity (Hwang and Yoon; Shannon).</source>
        <translation>某因子的得分在各公司之间分布得多不均匀：熵为 1 表示大家得分相同，这样的因子最不能区分公司。差异度等于 1 减熵；权重是该因子在全部差异度中的份额（Hwang 与 Yoon；Shannon）。</translation>
    </message>
    <message>
        <source>Huawei AI chip revenue</source>
        <translation>华为 AI 芯片收入</translation>
    </message>
    <message>
        <source>Huawei and others</source>
        <translation>华为等</translation>
    </message>
    <message>
        <source>Humanoid, typical</source>
        <translation>人形机器人，典型</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>IL</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>IN</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>INESA scheduling platform</source>
        <translation>仪电算力调度平台</translation>
    </message>
    <message>
        <source>INT8 compute</source>
        <translation>INT8 算力</translation>
    </message>
    <message>
        <source>IPO</source>
        <translation>发行</translation>
    </message>
    <message>
        <source>IPO price</source>
        <translation>发行价</translation>
    </message>
    <message>
        <source>IPO raise planned</source>
        <translation>拟 IPO 募资</translation>
    </message>
    <message>
        <source>IPO raised</source>
        <translation>IPO 募资</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>If two suppliers merged</source>
        <translation>若两家供应商合并</translation>
    </message>
    <message>
        <source>Imagine a company at 0 in every factor. The factor you would raise to 1 first gets 100 points; give each other one what its own rise from 0 to 1 is worth against that. Weights are the points over their sum (von Winterfeldt and Edwards).</source>
        <translation>设想一家各因子都为 0 的公司。您最想先提高到 1 的因子得 100 分；其余因子按其从 0 提高到 1 相对的价值给分。权重是各分数占总分的份额（von Winterfeldt 与 Edwards）。</translation>
    </message>
    <message>
        <source>Implied scores</source>
        <translation>推断得分</translation>
    </message>
    <message>
        <source>Implied {score} ({range}) by 1 piece of evidence of {newest}</source>
        <translation>由 {newest} 的 1 条证据推断为 {score}（{range}）</translation>
    </message>
    <message>
        <source>Implied {score} ({range}) by {n} pieces of evidence, newest {newest}</source>
        <translation>由 {n} 条证据推断为 {score}（{range}），最新 {newest}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import observations…</source>
        <translation>导入观测…</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Imputed</source>
        <translation>插补</translation>
    </message>
    <message>
        <source>In</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>In each scenario</source>
        <translation>各情景中</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>In scenario</source>
        <translation>所在情景</translation>
    </message>
    <message>
        <source>In the composite, not in these values: {factors}.</source>
        <translation>计入综合得分，但不影响这些估值：{factors}。</translation>
    </message>
    <message>
        <source>In the phase of the case, after the choice of claims</source>
        <translation>按本场景的阶段，已应用对宣称值的取舍</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Indexer</source>
        <translation>索引器</translation>
    </message>
    <message>
        <source>Indifference q of {factor}</source>
        <translation>{factor}的无差异阈值 q</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>产业资本</translation>
    </message>
    <message>
        <source>Industrial capital</source>
        <translation>产业资本</translation>
    </message>
    <message>
        <source>Industrial investor</source>
        <translation>产业投资方</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息量</translation>
    </message>
    <message>
        <source>Inherited from {scenario}. Base: {base}; here {here}</source>
        <translation>继承自 {scenario}。基准：{base}；此处 {here}</translation>
    </message>
    <message>
        <source>Inherits from</source>
        <translation>继承自</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Inputs that differ</source>
        <translation>有差异的输入</translation>
    </message>
    <message>
        <source>Inside the training range</source>
        <translation>在训练范围内</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>公司详情</translation>
    </message>
    <message>
        <source>Installed base</source>
        <translation>装机量</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Interval coverage</source>
        <translation>区间覆盖率</translation>
    </message>
    <message>
        <source>Intervals meant to hold 80 % held {share} % of a company&apos;s values ({all} % of all).</source>
        <translation>80% 区间实际含公司估值的 {share}%（全部行的 {all}%）。</translation>
    </message>
    <message>
        <source>Intervals meant to hold 80 % held {share} % of a company&apos;s values ({all} % of all): read them with care.</source>
        <translation>80% 区间实际含公司估值的 {share}%（全部行的 {all}%）：请谨慎解读。</translation>
    </message>
    <message>
        <source>Intervals meant to hold {level} held {share}: read them with care.</source>
        <translation>标称 {level} 的区间实际覆盖 {share}：请谨慎解读。</translation>
    </message>
    <message>
        <source>Into China</source>
        <translation>对华销售</translation>
    </message>
    <message>
        <source>Investor mix</source>
        <translation>投资方构成</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>投资方</translation>
    </message>
    <message>
        <source>Investors of the observed rounds (observations.csv)</source>
        <translation>观测轮次的投资人（observations.csv）</translation>
    </message>
    <message>
        <source>Investors, separated by commas</source>
        <translation>投资人，以逗号分隔</translation>
    </message>
    <message>
        <source>It does not apply to {n} more; their weight is shared by the other factors.</source>
        <translation>另有 {n} 家不适用，其权重由其他因子分担。</translation>
    </message>
    <message>
        <source>It is of a day after the one the settings calibrate as of.</source>
        <translation>其日期晚于设定的校准截至日期。</translation>
    </message>
    <message>
        <source>It is on, but the fit that stands does not contain it.</source>
        <translation>已计入，但当前拟合尚未包含。</translation>
    </message>
    <message>
        <source>It lies within the band of the prediction.</source>
        <translation>落在预测区间之内。</translation>
    </message>
    <message>
        <source>It sets nothing yet: every number is that of what it inherits from, until you edit it. All edits then belong to it.</source>
        <translation>它尚未设定任何内容：在你编辑之前，每个数字都沿用其上级。此后的编辑都归入它。</translation>
    </message>
    <message>
        <source>It was not changed: look for an older copy of it.</source>
        <translation>文件未改动：请寻找较早的副本。</translation>
    </message>
    <message>
        <source>It would take {n} chips to hold the model and its cache.</source>
        <translation>放下模型及其缓存需要 {n} 颗芯片。</translation>
    </message>
    <message>
        <source>Its cost C, USD/M</source>
        <translation>其成本 C，USD/M</translation>
    </message>
    <message>
        <source>Its kind has the weight 0 in the settings.</source>
        <translation>在设定中其类型的权重为 0。</translation>
    </message>
    <message>
        <source>Its memory is not known, nor whether the model fits.</source>
        <translation>内存未知，无法判断能否放下模型。</translation>
    </message>
    <message>
        <source>Its scores are those of the median of {peers}.</source>
        <translation>其得分与{peers}的中位数相同。</translation>
    </message>
    <message>
        <source>Its scores between low and high ({span}) leave it there.</source>
        <translation>各得分在上下限（{span}）之间变动，名次不变。</translation>
    </message>
    <message>
        <source>Its shares of work weighted by how endangered each chip is for users of its domicile: 0 unrestricted, 1 banned.</source>
        <translation>其工作量份额按每种芯片对其注册地用户的受限程度加权：0 为不受限，1 为被禁。</translation>
    </message>
    <message>
        <source>Its value goes from {before} to {after} ({change}).</source>
        <translation>其估值由{before}变为{after}（{change}）。</translation>
    </message>
    <message>
        <source>Its value stays at {value}.</source>
        <translation>其估值仍为{value}。</translation>
    </message>
    <message>
        <source>Its work on it, %</source>
        <translation>其在该芯片上的工作，%</translation>
    </message>
    <message>
        <source>JP</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>JSON ({words})</source>
        <translation>JSON 格式（{words}）</translation>
    </message>
    <message>
        <source>Japan, Korea</source>
        <translation>日本、韩国</translation>
    </message>
    <message>
        <source>Jetson AGX Orin 64GB, module</source>
        <translation>Jetson AGX Orin 64GB，模组</translation>
    </message>
    <message>
        <source>Jetson T5000, list price</source>
        <translation>Jetson T5000，标价</translation>
    </message>
    <message>
        <source>Jetson T5000, module in quantity</source>
        <translation>Jetson T5000，批量模组</translation>
    </message>
    <message>
        <source>Joint share</source>
        <translation>合计份额</translation>
    </message>
    <message>
        <source>Joint venture</source>
        <translation>合资企业</translation>
    </message>
    <message>
        <source>Judgements, what the scores suggest, bounds, saved weights</source>
        <translation>判断、得分所提示的权重、上下限、已存权重</translation>
    </message>
    <message>
        <source>KR</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>KV bytes per token</source>
        <translation>每 token KV 字节数</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV 缓存</translation>
    </message>
    <message>
        <source>KV cache / {base}</source>
        <translation>KV 缓存 / {base}</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头</translation>
    </message>
    <message>
        <source>KV ratio below</source>
        <translation>KV 比值低于</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kernel ridge, prior from weights</source>
        <translation type="vanished">核岭回归，以权重为先验</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Key suppliers</source>
        <translation>关键供应商</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind and month of it: post-money or pre-money of a round, IPO price, market cap</source>
        <translation>估值的类型与年月：融资投后或投前估值、发行价、市值</translation>
    </message>
    <message>
        <source>Kind of judgement</source>
        <translation>判断方式</translation>
    </message>
    <message>
        <source>Kind of valuation</source>
        <translation>估值类型</translation>
    </message>
    <message>
        <source>Kind of valuation, and the round</source>
        <translation>估值类型与轮次</translation>
    </message>
    <message>
        <source>Kinds of rounds and valuations</source>
        <translation>融资与估值类型</translation>
    </message>
    <message>
        <source>Kinds: all</source>
        <translation>类型：全部</translation>
    </message>
    <message>
        <source>Kinds: {n} of {all}</source>
        <translation>类型：{n}/{all}</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha {alpha} over {n} cells scored by two or more: {verdict}.</source>
        <translation>{n} 个单元格由两人以上评分，Krippendorff α 为 {alpha}：{verdict}。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Largest customer</source>
        <translation>第一大客户</translation>
    </message>
    <message>
        <source>Largest share of demand not served within {n} months; after six months {share}</source>
        <translation>{n} 个月内未满足需求的最大比例；六个月后为 {share}</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>上一轮</translation>
    </message>
    <message>
        <source>Last round raised</source>
        <translation>最近一轮融资额</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>潜变量维度</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Layers of supply</source>
        <translation>供应环节</translation>
    </message>
    <message>
        <source>Least consistent: {one} against {other}. You say “{said}” ({old}); the other comparisons ask for “{better}” ({new}), which brings the ratio to {ratio}.</source>
        <translation>最不一致：{one}对{other}。您的判断为“{said}”（{old}）；其余比较要求“{better}”（{new}），可使比率降至 {ratio}。</translation>
    </message>
    <message>
        <source>Least context</source>
        <translation>最低上下文</translation>
    </message>
    <message>
        <source>Least speed each user gets; empty: throughput alone counts</source>
        <translation>每个用户的最低速度；留空则只看吞吐</translation>
    </message>
    <message>
        <source>Leave out {what}: does not apply</source>
        <translation>略去{what}：不适用</translation>
    </message>
    <message>
        <source>Leave rumours out of the calibration</source>
        <translation>校准不计传闻</translation>
    </message>
    <message>
        <source>Leave targets out of the calibration</source>
        <translation>校准不计目标</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Left out: {why}.</source>
        <translation>略去：{why}。</translation>
    </message>
    <message>
        <source>Length of the period of a flow such as revenue, in months</source>
        <translation>营收等流量的期间长度，单位月</translation>
    </message>
    <message>
        <source>Let at least one score move.</source>
        <translation>请至少让一个得分可变动。</translation>
    </message>
    <message>
        <source>Let observations whose source is a rumour count</source>
        <translation>让来源为传闻的观测计入</translation>
    </message>
    <message>
        <source>Let rumours count for the calibration</source>
        <translation>让传闻计入校准</translation>
    </message>
    <message>
        <source>Let scenario {name} inherit from {parent}</source>
        <translation>让情景 {name} 继承 {parent}</translation>
    </message>
    <message>
        <source>Let targets count for the calibration</source>
        <translation>让目标计入校准</translation>
    </message>
    <message>
        <source>Let valuations that are aimed at or talked about count, as if they had been paid</source>
        <translation>让作为目标或正在洽谈的估值计入，如同已经支付</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平型</translation>
    </message>
    <message>
        <source>Level of a finding in words, from 0 to 1; it counts in place of the value</source>
        <translation>文字结论的等级，0 至 1；代替数值计分</translation>
    </message>
    <message>
        <source>Level, highest</source>
        <translation>等级上限</translation>
    </message>
    <message>
        <source>Level, lowest</source>
        <translation>等级下限</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>杠杆</translation>
    </message>
    <message>
        <source>Licence deal</source>
        <translation>授权交易</translation>
    </message>
    <message>
        <source>Licence outlook</source>
        <translation>许可前景</translation>
    </message>
    <message>
        <source>Lifts it above the median of {peers}: {list}.</source>
        <translation>使其高于{peers}中位数的因子：{list}。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Lines are not extended</source>
        <translation>产线不再扩建</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>互联</translation>
    </message>
    <message>
        <source>Link counted</source>
        <translation>互联口径</translation>
    </message>
    <message>
        <source>Links between so many cards are in η, not judged apart</source>
        <translation>多卡互联的影响已含在 η 中，不另行判断</translation>
    </message>
    <message>
        <source>List only companies in which something differs</source>
        <translation>只列出有差异的公司</translation>
    </message>
    <message>
        <source>List only companies on which the analyst set something</source>
        <translation>只列出分析师改写过的公司</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>已上市</translation>
    </message>
    <message>
        <source>Listed only</source>
        <translation>仅上市公司</translation>
    </message>
    <message>
        <source>Listing status</source>
        <translation>上市状态</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>上市</translation>
    </message>
    <message>
        <source>Log-RMSE</source>
        <translation>对数均方根误差</translation>
    </message>
    <message>
        <source>Log-RMSE of the next private round of a company whose earlier value and whose amount raised are known, {n} rounds</source>
        <translation>前一估值与融资额已知的公司下一轮融资的对数均方根误差，{n} 轮</translation>
    </message>
    <message>
        <source>Look as of {day}</source>
        <translation>查看截至 {day}</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Low and high</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lower bounds</source>
        <translation>下限值</translation>
    </message>
    <message>
        <source>Lower bounds: {what}</source>
        <translation>下限值：{what}</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低等级</translation>
    </message>
    <message>
        <source>Lowest level it could be given; the level where empty</source>
        <translation>可能的最低等级；留空则同等级</translation>
    </message>
    <message>
        <source>Lowest the score could be</source>
        <translation>得分的下限</translation>
    </message>
    <message>
        <source>Lowest the score of {factor} could be</source>
        <translation>{factor}得分的下限</translation>
    </message>
    <message>
        <source>Lowest weight of {factor}</source>
        <translation>{factor}的权重下限</translation>
    </message>
    <message>
        <source>Lowest {name}</source>
        <translation>{name}最低</translation>
    </message>
    <message>
        <source>Make room or choose another folder; no file was changed.</source>
        <translation>请腾出空间或选择其他文件夹；没有文件被改动。</translation>
    </message>
    <message>
        <source>Make the change again as a new edit.</source>
        <translation>请作为新的编辑重新修改。</translation>
    </message>
    <message>
        <source>Make the text shorter.</source>
        <translation>请缩短文字。</translation>
    </message>
    <message>
        <source>Manage scenarios…</source>
        <translation>管理情景…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Mark top</source>
        <translation>标记前列</translation>
    </message>
    <message>
        <source>Mark where the top stays</source>
        <translation type="vanished">标记前列不变的范围</translation>
    </message>
    <message>
        <source>Marked range: the first {n} stay the same companies.</source>
        <translation>标记区间：前 {n} 名仍是同样的公司。</translation>
    </message>
    <message>
        <source>Marked range: {name} stays #1.</source>
        <translation>标记区间内 {name} 保持第一。</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Market cap</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Market caps</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>Market name</source>
        <translation>市场名称</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>市场份额</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>量产</translation>
    </message>
    <message>
        <source>Mass production</source>
        <translation>量产能力</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean of four</source>
        <translation>四因子均值</translation>
    </message>
    <message>
        <source>Mean of four + stage</source>
        <translation>四因子均值 + 阶段</translation>
    </message>
    <message>
        <source>Mean of four factors</source>
        <translation type="vanished">四因子均值</translation>
    </message>
    <message>
        <source>Mean of four factors and stage</source>
        <translation type="vanished">四因子均值与阶段</translation>
    </message>
    <message>
        <source>Mean of the analysts</source>
        <translation>分析师均值</translation>
    </message>
    <message>
        <source>Mean of the ranks, weighed by probability</source>
        <translation>名次均值，按概率加权</translation>
    </message>
    <message>
        <source>Mean of the values, weighed by probability (First Chicago method)</source>
        <translation>估值均值，按概率加权（第一芝加哥法）</translation>
    </message>
    <message>
        <source>Mean power drawn over all-in power</source>
        <translation>平均功耗与全口径功耗之比</translation>
    </message>
    <message>
        <source>Mean power, MW</source>
        <translation>平均功率，MW</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Measured devices</source>
        <translation>实测设备</translation>
    </message>
    <message>
        <source>Measured on companies left out: {company} of a company&apos;s values, {rows} of all rows.</source>
        <translation>在留出公司上测得：按公司 {company}，按行 {rows}。</translation>
    </message>
    <message>
        <source>Measured on {device}: {hz} Hz, {software}.</source>
        <translation>在 {device} 上实测：{hz} Hz，{software}。</translation>
    </message>
    <message>
        <source>Measured points</source>
        <translation>实测点</translation>
    </message>
    <message>
        <source>Measured robot models</source>
        <translation>机器人模型实测</translation>
    </message>
    <message>
        <source>Measured, Hz</source>
        <translation>实测，Hz</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Median of segment and stage</source>
        <translation>领域与阶段中位数</translation>
    </message>
    <message>
        <source>Median of the absolute error</source>
        <translation>绝对误差中位数</translation>
    </message>
    <message>
        <source>Median of the absolute error of the rate; the worst of {n} is {worst} %.</source>
        <translation>速率绝对误差的中位数；{n} 个中最差为 {worst}%。</translation>
    </message>
    <message>
        <source>Median of the analysts</source>
        <translation>分析师中位数</translation>
    </message>
    <message>
        <source>Median of the calibrated model with its 80 % interval, company premium included</source>
        <translation>校准模型的中位值及其 80% 区间，含公司溢价</translation>
    </message>
    <message>
        <source>Median of the calibrated model, company premium included; ▵ means the company is unlike those it was calibrated on</source>
        <translation>校准模型的中位值，含公司溢价；▵ 表示该公司与校准样本不相似</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory and packaging</source>
        <translation>存储与封装</translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation>内存类型</translation>
    </message>
    <message>
        <source>Mend the file and open it again; nothing was checked.</source>
        <translation>请修正文件后重新打开；未作任何校验。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge analyst {name} into {other}</source>
        <translation>把分析师{name}并入{other}</translation>
    </message>
    <message>
        <source>Merge analysts</source>
        <translation>合并分析师</translation>
    </message>
    <message>
        <source>Merge companies</source>
        <translation>合并公司</translation>
    </message>
    <message>
        <source>Merge companies…</source>
        <translation>合并公司…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Merge {other} into {kept}</source>
        <translation>将 {other} 并入 {kept}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Method and its options…</source>
        <translation>方法及其选项…</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metric score {score} of {metric} on the scale of the rubric</source>
        <translation>{metric}按评分标准的指标得分 {score}</translation>
    </message>
    <message>
        <source>Migrating</source>
        <translation>迁移占比</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Migration route</source>
        <translation>迁移路线</translation>
    </message>
    <message>
        <source>Migration to {stack}</source>
        <translation>迁移到 {stack}</translation>
    </message>
    <message>
        <source>Missing: {expected}.</source>
        <translation>缺失：应为{expected}。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model benchmark</source>
        <translation>模型评测</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Model card copied</source>
        <translation>模型卡已复制</translation>
    </message>
    <message>
        <source>Model without this company: {amount}, from {low} to {high} in 80 of 100 cases</source>
        <translation>不含该公司的模型值：{amount}，100 次中有 80 次在 {low} 至 {high}</translation>
    </message>
    <message>
        <source>Model: {value}</source>
        <translation>模型：{value}</translation>
    </message>
    <message>
        <source>Money raised in the round</source>
        <translation>该轮融资额</translation>
    </message>
    <message>
        <source>Monthly users</source>
        <translation>月活用户</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Months it covers</source>
        <translation>涵盖月数</translation>
    </message>
    <message>
        <source>Months of migration</source>
        <translation>迁移月数</translation>
    </message>
    <message>
        <source>Months of the period</source>
        <translation>期间月数</translation>
    </message>
    <message>
        <source>Months until 95 % of demand is served for good</source>
        <translation>恢复到稳定满足 95% 需求所需月数</translation>
    </message>
    <message>
        <source>More about the case</source>
        <translation>场景的更多设定</translation>
    </message>
    <message>
        <source>More about weights</source>
        <translation>更多权重功能</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Most disputed first</source>
        <translation>分歧最大者在前</translation>
    </message>
    <message>
        <source>Most of a plan&apos;s time goes into arithmetic.</source>
        <translation>一次规划的时间主要用于计算。</translation>
    </message>
    <message>
        <source>Most of a plan&apos;s time goes into host and launches: a faster chip helps little.</source>
        <translation>一次规划的时间主要花在主机与内核启动上：换更快的芯片作用不大。</translation>
    </message>
    <message>
        <source>Most of a plan&apos;s time goes into reading weights from memory.</source>
        <translation>一次规划的时间主要用于从内存读取权重。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>迁移费</translation>
    </message>
    <message>
        <source>Move a weight</source>
        <translation type="vanished">调整权重</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move each slider towards the factor that counts more: 3 moderately, 5 strongly, 7 very strongly, 9 extremely. The weights are the principal eigenvector (Saaty).</source>
        <translation>将滑块移向更重要的因子：3 稍重要，5 明显，7 强烈，9 极端。权重为主特征向量（Saaty）。</translation>
    </message>
    <message>
        <source>Move factor {name}</source>
        <translation>移动因子{name}</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move {n} edits of the base to {target}</source>
        <translation>将基准的 {n} 项编辑移到 {target}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>Moves of rank</source>
        <translation>排名升降</translation>
    </message>
    <message>
        <source>NDA</source>
        <translation>数据局</translation>
    </message>
    <message>
        <source>NL</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>NVIDIA sells no more accelerators in China: its 55 % of the cards shipped in 2025 (IDC) go to 0, and every NVIDIA rule for Chinese users reads banned. What others make up for within six months follows from the stress test; how much revenue hangs on new cards is an assumption.</source>
        <translation>英伟达不再在中国销售加速卡：其 2025 年出货的 55%（IDC）归零，对中国用户的每条英伟达规则均为禁止。其他厂商六个月内能补上多少由断供冲击测算；多少收入取决于新卡属于假设。</translation>
    </message>
    <message>
        <source>NVIDIA supply cut for China</source>
        <translation>英伟达断供中国</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的文件。</translation>
    </message>
    <message>
        <source>Name of the analyst</source>
        <translation>分析师姓名</translation>
    </message>
    <message>
        <source>Name of the company; the Chinese name where empty</source>
        <translation>公司名称；留空则用中文名</translation>
    </message>
    <message>
        <source>Name of the factor</source>
        <translation>因子名称</translation>
    </message>
    <message>
        <source>Name of the new factor</source>
        <translation>新因子的名称</translation>
    </message>
    <message>
        <source>Name of the other analyst. The scores so far stay those of {name}.</source>
        <translation>另一位分析师的姓名。此前的评分仍属于{name}。</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>情景名称</translation>
    </message>
    <message>
        <source>Name of the state of {when}</source>
        <translation>{when} 状态的名称</translation>
    </message>
    <message>
        <source>Name of the weights in force:</source>
        <translation>当前权重的名称：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Named deals</source>
        <translation>具名交易</translation>
    </message>
    <message>
        <source>Names of the rows</source>
        <translation>各行名称</translation>
    </message>
    <message>
        <source>Neither the band of the prediction nor a measurement of the whole compiled model reaches it.</source>
        <translation>预测区间与整模型编译后的实测都达不到。</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>净利率</translation>
    </message>
    <message>
        <source>Net profit</source>
        <translation>净利润</translation>
    </message>
    <message>
        <source>Net profit per employee</source>
        <translation>人均净利润</translation>
    </message>
    <message>
        <source>Network and storage over server price</source>
        <translation>网络与存储占服务器价格</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New blank workspace</source>
        <translation>新建空白工作区</translation>
    </message>
    <message>
        <source>New blank workspace…</source>
        <translation>新建空白工作区…</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建情景</translation>
    </message>
    <message>
        <source>New scenario…</source>
        <translation>新建情景…</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新厂址</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Newest known valuation; ≥ means at least</source>
        <translation>最新已知估值；≥ 表示至少</translation>
    </message>
    <message>
        <source>Newest valuation</source>
        <translation>最新估值</translation>
    </message>
    <message>
        <source>Newest valuations</source>
        <translation>最新估值</translation>
    </message>
    <message>
        <source>Newest, {unit}</source>
        <translation>最新，{unit}</translation>
    </message>
    <message>
        <source>Newest: {amount}, {kind}</source>
        <translation>最新：{amount}，{kind}</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>Next scenario</source>
        <translation>下一个情景</translation>
    </message>
    <message>
        <source>Nine of ten points have a smaller absolute error</source>
        <translation>十个测点中有九个的绝对误差小于此值</translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation>第九</translation>
    </message>
    <message>
        <source>No bounds</source>
        <translation>不设上下限</translation>
    </message>
    <message>
        <source>No bundled company was taken away.</source>
        <translation>没有移除过内置公司。</translation>
    </message>
    <message>
        <source>No calibration covers this company.</source>
        <translation>没有校准覆盖此公司。</translation>
    </message>
    <message>
        <source>No cell has scores of two analysts to compare yet.</source>
        <translation>还没有由两位分析师共同评分、可供比较的单元格。</translation>
    </message>
    <message>
        <source>No chip has both FLOP/s and bandwidth at this precision.
Type them in the table, or choose another precision.</source>
        <translation>没有芯片同时具备此精度的 FLOP/s 与带宽。
请在表中输入，或选择其他精度。</translation>
    </message>
    <message>
        <source>No chip is chosen.</source>
        <translation>尚未选择芯片。</translation>
    </message>
    <message>
        <source>No chip serves this workload at any speed per user.
Look in the table for what is missing or does not fit.</source>
        <translation>没有芯片能以任何单用户速度运行此负载。
请在表中查看缺少什么或放不下什么。</translation>
    </message>
    <message>
        <source>No claim is recorded for this chip.</source>
        <translation>没有关于此芯片的宣称。</translation>
    </message>
    <message>
        <source>No claim stands against this base chip and workload.
Add one in the table of claims.</source>
        <translation>没有针对此基准芯片与负载的宣称。
请在宣称表中添加。</translation>
    </message>
    <message>
        <source>No companies yet.
Add one with Edit &gt; Add company, or import a table.</source>
        <translation>还没有公司。
用“编辑 &gt; 添加公司”添加一家，或导入表格。</translation>
    </message>
    <message>
        <source>No companies yet: add one, or import a table.</source>
        <translation>还没有公司：请添加一家，或导入表格。</translation>
    </message>
    <message>
        <source>No company has a value in all scenarios that count.</source>
        <translation>没有一家公司在所有计入的情景中都有估值。</translation>
    </message>
    <message>
        <source>No company is listed.</source>
        <translation>列表中没有公司。</translation>
    </message>
    <message>
        <source>No company matches the filter.</source>
        <translation>没有公司符合筛选。</translation>
    </message>
    <message>
        <source>No company matches “{query}”.
Clear the filter to see all {n}.</source>
        <translation>没有公司符合“{query}”。
清除筛选即可查看全部 {n} 家。</translation>
    </message>
    <message>
        <source>No company of any universe matches “{query}”.</source>
        <translation>没有任何标的池的公司与“{query}”匹配。</translation>
    </message>
    <message>
        <source>No company was first reported at RMB 10 bn or more in this period.</source>
        <translation>此时段没有公司首次报道估值达百亿元人民币。</translation>
    </message>
    <message>
        <source>No computer has a price in the table of robot costs.</source>
        <translation>机器人成本表中没有计算机的价格。</translation>
    </message>
    <message>
        <source>No difference: {list}.</source>
        <translation>无差异：{list}。</translation>
    </message>
    <message>
        <source>No edit fits. Clear the filter to see all.</source>
        <translation>没有符合的编辑。清除筛选即可查看全部。</translation>
    </message>
    <message>
        <source>No evidence is known at this date.</source>
        <translation>此日期没有已知证据。</translation>
    </message>
    <message>
        <source>No evidence of this factor is known.</source>
        <translation>该因子没有已知证据。</translation>
    </message>
    <message>
        <source>No evidence was found.</source>
        <translation>未找到证据。</translation>
    </message>
    <message>
        <source>No evidence: the {segment} median {score} is assumed, low and high {range}</source>
        <translation>没有证据：假定取{segment}中位数 {score}，上下限 {range}</translation>
    </message>
    <message>
        <source>No factor has points; give at least one of them more than 0.</source>
        <translation>没有因子得分；请至少给一个因子大于 0 的分数。</translation>
    </message>
    <message>
        <source>No figure is known.</source>
        <translation>没有已知数字。</translation>
    </message>
    <message>
        <source>No figure on compute capacity for this choice.</source>
        <translation>所选条件下没有算力规模数字。</translation>
    </message>
    <message>
        <source>No fundamentals are known.</source>
        <translation>没有已知的基本面数据。</translation>
    </message>
    <message>
        <source>No hardware is on record on which {name} was validated.</source>
        <translation>没有 {name} 经过验证的硬件记录。</translation>
    </message>
    <message>
        <source>No higher than this</source>
        <translation>不高于此</translation>
    </message>
    <message>
        <source>No input differs.</source>
        <translation>没有输入差异。</translation>
    </message>
    <message>
        <source>No listed company has a known score in both factors.
Type scores in the table, or choose other factors.</source>
        <translation>列表中没有公司同时具备这两个因子的得分。
请在表中输入得分，或选择其他因子。</translation>
    </message>
    <message>
        <source>No lower than this</source>
        <translation>不低于此</translation>
    </message>
    <message>
        <source>No measured point ran on {stack}; its factor of {ratio} is a Servoscope assumption.</source>
        <translation>没有在 {stack} 上运行的实测点；其系数 {ratio} 为 Servoscope 假设。</translation>
    </message>
    <message>
        <source>No observation is left to calibrate on: no value can be predicted.</source>
        <translation>没有可用于校准的观测：无法预测估值。</translation>
    </message>
    <message>
        <source>No observation is of {day} or before; the first is of {first}.</source>
        <translation>{day} 及以前没有观测；最早的是 {first}。</translation>
    </message>
    <message>
        <source>No observation of the companies listed.</source>
        <translation>列表中的公司没有观测。</translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation>尚无其他工作区</translation>
    </message>
    <message>
        <source>No point has a prediction to draw.</source>
        <translation>没有可绘制的预测点。</translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>尚无测点。</translation>
    </message>
    <message>
        <source>No probability is given for {scenarios}: counted as 0.</source>
        <translation>{scenarios} 没有给出概率：按 0 计。</translation>
    </message>
    <message>
        <source>No rank would move.</source>
        <translation>名次不会变动。</translation>
    </message>
    <message>
        <source>No rate can be predicted.</source>
        <translation>无法预测速率。</translation>
    </message>
    <message>
        <source>No rate of {model} can be predicted; not known: {what}.</source>
        <translation>无法预测 {model} 的速率；未知：{what}。</translation>
    </message>
    <message>
        <source>No ratio is claimed; {band} is {low} to {high} ({grounds}).</source>
        <translation>没有宣称比值；{band}为 {low} 至 {high}（{grounds}）。</translation>
    </message>
    <message>
        <source>No round or listing in this period.</source>
        <translation>此时段没有融资或上市。</translation>
    </message>
    <message>
        <source>No scenario has a probability; all count the same in the expected value.</source>
        <translation>各情景均无概率；在期望值中一律同等计入。</translation>
    </message>
    <message>
        <source>No score of an analyst to show.</source>
        <translation>没有可显示的分析师评分。</translation>
    </message>
    <message>
        <source>No score of yours.</source>
        <translation>您还没有给过评分。</translation>
    </message>
    <message>
        <source>No shares are known for this market.
Choose another market in the table.</source>
        <translation>此市场的份额未知。
请在表中选择其他市场。</translation>
    </message>
    <message>
        <source>No source is known.</source>
        <translation>没有已知来源。</translation>
    </message>
    <message>
        <source>No space is left on the disk for {name}.</source>
        <translation>磁盘空间不足，无法写入 {name}。</translation>
    </message>
    <message>
        <source>No such observation; right-click for all rows.</source>
        <translation>没有此类观测；右键可显示全部行。</translation>
    </message>
    <message>
        <source>No supply deal for this choice.</source>
        <translation>所选条件下没有供应交易。</translation>
    </message>
    <message>
        <source>No valuation is known.</source>
        <translation>没有已知估值。</translation>
    </message>
    <message>
        <source>No valuation known at {day}</source>
        <translation>{day} 时没有已知估值</translation>
    </message>
    <message>
        <source>No valuation that counts was observed.</source>
        <translation>没有计入的估值观测。</translation>
    </message>
    <message>
        <source>No valuation was observed.</source>
        <translation>没有观测到的估值。</translation>
    </message>
    <message>
        <source>No value of {name} is known.</source>
        <translation>{name} 没有已知估值。</translation>
    </message>
    <message>
        <source>No value: nothing is calibrated.</source>
        <translation>无估值：尚未校准。</translation>
    </message>
    <message>
        <source>No weights are saved yet. Save those in force under a name; they are kept in the workspace and stand in the list of weights.</source>
        <translation>还没有已存权重。可为当前权重命名保存；它们保存在工作区中，并出现在权重列表里。</translation>
    </message>
    <message>
        <source>No weights fit these bounds.</source>
        <translation>没有权重符合这些上下限。</translation>
    </message>
    <message>
        <source>NoPE dim.</source>
        <translation>NoPE 维度</translation>
    </message>
    <message>
        <source>None was observed.</source>
        <translation>没有观测到估值。</translation>
    </message>
    <message>
        <source>Not counted: a target or a rumour is no valuation</source>
        <translation>不计入：洽谈目标或传闻不是估值</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not known, the calibrated median stands in: {list}.</source>
        <translation>未知、以校准样本中位数代替：{list}。</translation>
    </message>
    <message>
        <source>Not part of the case served: other models, another phase or base chip.</source>
        <translation>不属于当前推理场景：模型、阶段或基准芯片不同。</translation>
    </message>
    <message>
        <source>Not scored: {rows}.</source>
        <translation>未评分：{rows}。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing can be derived from the case as it stands.</source>
        <translation>按当前场景无法推算。</translation>
    </message>
    <message>
        <source>Nothing could be read out of {name}.</source>
        <translation>无法从 {name} 读出任何内容。</translation>
    </message>
    <message>
        <source>Nothing differs between these scenarios.</source>
        <translation>这些情景之间没有差异。</translation>
    </message>
    <message>
        <source>Nothing else is known of the company that is merged.</source>
        <translation>被并入的公司没有其他已知内容。</translation>
    </message>
    <message>
        <source>Nothing has to change: {what} holds already.</source>
        <translation>无需变动：{what}已经达到。</translation>
    </message>
    <message>
        <source>Nothing in it was changed: choose another file.</source>
        <translation>文件内容未改动：请选择其他文件。</translation>
    </message>
    <message>
        <source>Nothing in it was changed: open an older copy of it, or start a new workspace.</source>
        <translation type="vanished">文件内容未改动：请打开较早的副本，或新建工作区。</translation>
    </message>
    <message>
        <source>Nothing in it was changed: recover what can be read into a new file, or open an older copy.</source>
        <translation>文件内容未改动：请把还能读出的内容恢复到新文件，或打开较早的副本。</translation>
    </message>
    <message>
        <source>Nothing is calibrated yet.</source>
        <translation>尚未校准。</translation>
    </message>
    <message>
        <source>Nothing is known of the chips it works on.</source>
        <translation>其所用芯片未知。</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation>尚未输入。</translation>
    </message>
    <message>
        <source>Nothing that differs between {one} and {other} moves {name}.</source>
        <translation>{one} 与 {other} 之间的差异不影响 {name}。</translation>
    </message>
    <message>
        <source>Nothing to copy: nothing is set there, or the target sets all of it already.</source>
        <translation>没有可复制的内容：那里什么也没有设定，或目标情景已全部设定。</translation>
    </message>
    <message>
        <source>Nothing to copy: the target sets all of this already.</source>
        <translation type="vanished">无需复制：目标已设定全部内容。</translation>
    </message>
    <message>
        <source>Nothing to fill.</source>
        <translation>没有可填充的内容。</translation>
    </message>
    <message>
        <source>Nothing to import: all {n} rows say what stands already.</source>
        <translation>没有可导入的内容：全部 {n} 行与现有内容相同。</translation>
    </message>
    <message>
        <source>Nothing was calibrated: fewer than {limit} exact observations of {low} companies are left. No values are predicted.</source>
        <translation>未作校准：剩余的精确观测少于 {low} 家公司 {limit} 条。不预测估值。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无更改。</translation>
    </message>
    <message>
        <source>Nothing was edited yet. Every edit will be listed here.</source>
        <translation>尚无编辑。每次编辑都会列在此处。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>未粘贴。</translation>
    </message>
    <message>
        <source>Nothing was pasted: 1 of {cells} cells does not fit.</source>
        <translation>未粘贴：{cells} 个单元格中有 1 个不符合要求。</translation>
    </message>
    <message>
        <source>Nothing was pasted: 1 of {cells} cells is no score.</source>
        <translation>未粘贴：{cells} 个单元格中有 1 个不是得分。</translation>
    </message>
    <message>
        <source>Nothing was pasted: no cell is selected.</source>
        <translation>未粘贴：没有选中单元格。</translation>
    </message>
    <message>
        <source>Nothing was pasted: no score is selected.</source>
        <translation>未粘贴：没有选中得分。</translation>
    </message>
    <message>
        <source>Nothing was pasted: scores go into the factor columns.</source>
        <translation>未粘贴：得分只能粘贴到因子列。</translation>
    </message>
    <message>
        <source>Nothing was pasted: the block is {rows} × {columns}, too large from here.</source>
        <translation>未粘贴：区块为 {rows} × {columns}，从此处起放不下。</translation>
    </message>
    <message>
        <source>Nothing was pasted: {n} of {cells} cells are no scores.</source>
        <translation>未粘贴：{cells} 个单元格中有 {n} 个不是得分。</translation>
    </message>
    <message>
        <source>Nothing was pasted: {n} of {cells} cells do not fit.</source>
        <translation>未粘贴：{cells} 个单元格中有 {n} 个不符合要求。</translation>
    </message>
    <message>
        <source>Nothing: no field and no score of one contradicts the other.</source>
        <translation>没有：双方的字段和得分互不矛盾。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Notices on this comparison</source>
        <translation>对比提示</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Numbers are read in the unit of their column; empty cells are skipped.</source>
        <translation>数字按所在列的单位读取；空单元格跳过。</translation>
    </message>
    <message>
        <source>Numbers of {name} are</source>
        <translation>{name} 的数字是</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Observations are edited as whole rows: F2, or Insert for another.</source>
        <translation>观测按整行编辑：按 F2 编辑，按 Insert 另加一行。</translation>
    </message>
    <message>
        <source>Observations are switched on and off here; nothing is typed.</source>
        <translation type="vanished">此处只切换观测是否计入，不作输入。</translation>
    </message>
    <message>
        <source>Observations, figures, rates or settings are others than those of the fit of {day}: values and errors shown are still its own. Calibrate to fit anew.</source>
        <translation>观测、数字、汇率或设定已不同于 {day} 的拟合：所示估值与误差仍属该次拟合。请重新校准。</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Observed against model</source>
        <translation>观测与模型对照</translation>
    </message>
    <message>
        <source>Observed value over the model&apos;s; the bar grows with its logarithm</source>
        <translation>观测值与模型值之比；横条按其对数增长</translation>
    </message>
    <message>
        <source>Of low and high the same: the mean (median) of those who state one, moved to the score in force. A single score stands as it is. “Does not apply” stands where more say so than give a score.</source>
        <translation>下限和上限同理：取填写者的均值（中位数），再随生效评分平移。只有一人评分时照原样采用。认为“不适用”的人多于评分者时，按不适用处理。</translation>
    </message>
    <message>
        <source>Of the prior-weighted models the one with the least error on companies left out</source>
        <translation>先验加权模型中在留出公司上误差最小的一个</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>On</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>On board</source>
        <translation>机载</translation>
    </message>
    <message>
        <source>On board, ln</source>
        <translation>车载与机载，ln</translation>
    </message>
    <message>
        <source>On how many cards; 2,048 as for DeepSeek-V3. A way to look, no assumption of the book</source>
        <translation>用多少张卡；2,048 张同 DeepSeek-V3。只影响查看方式，不是假设</translation>
    </message>
    <message>
        <source>On these rows the four factors hardly change the error beyond size alone ({before} → {after}).</source>
        <translation>在这些行上，与仅用规模相比，四因子几乎不改变误差（{before} → {after}）。</translation>
    </message>
    <message>
        <source>On these rows the four factors lower the error by {change} beyond size alone ({before} → {after}).</source>
        <translation>在这些行上，与仅用规模相比，四因子使误差降低 {change}（{before} → {after}）。</translation>
    </message>
    <message>
        <source>On these rows the four factors raise the error by {change} beyond size alone ({before} → {after}).</source>
        <translation>在这些行上，与仅用规模相比，四因子使误差升高 {change}（{before} → {after}）。</translation>
    </message>
    <message>
        <source>Once the drive is connected, the file is back or the other program has closed it.</source>
        <translation>待驱动器连接、文件恢复原位或其他程序关闭它之后。</translation>
    </message>
    <message>
        <source>One analyst</source>
        <translation>指定一位分析师</translation>
    </message>
    <message>
        <source>One copy of attention per chip leaves no room for a sequence; taken as split over the replica.</source>
        <translation>每颗芯片各存一份注意力便容不下一个序列；按在副本内切分处理。</translation>
    </message>
    <message>
        <source>One plan: {overhead} ms overhead, {compute} ms compute, {memory} ms memory</source>
        <translation>一次规划：开销 {overhead} ms，计算 {compute} ms，内存 {memory} ms</translation>
    </message>
    <message>
        <source>One-off cost</source>
        <translation>一次性成本</translation>
    </message>
    <message>
        <source>One-off cost of moving to the suppliers that take the work (assumption)</source>
        <translation>迁移到接手供应商的一次性成本（假设）</translation>
    </message>
    <message>
        <source>One-off cost of the migrations, USD (assumption)</source>
        <translation>迁移的一次性成本，USD（假设）</translation>
    </message>
    <message>
        <source>Only companies that changed</source>
        <translation>仅有变动的公司</translation>
    </message>
    <message>
        <source>Only disputed companies</source>
        <translation>只列有分歧的公司</translation>
    </message>
    <message>
        <source>Only observations up to this day count, with what was known before each; empty: all</source>
        <translation>只计这一天及以前的观测，各自只知道其日期之前的内容；留空：全部</translation>
    </message>
    <message>
        <source>Only overridden</source>
        <translation>仅看已改写</translation>
    </message>
    <message>
        <source>Only the action part was compiled; these rates are not in the fit.</source>
        <translation>只编译了动作部分；这些速率未用于拟合。</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>仅看变动</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同之处</translation>
    </message>
    <message>
        <source>Only what was dated at or before this day counts</source>
        <translation>只计入日期不晚于这一天的内容</translation>
    </message>
    <message>
        <source>Only work limited by arithmetic, such as prefill, can reach it: a decode step that waits for memory gets {ratio}.</source>
        <translation>只有受限于计算的任务（如预填充）才能达到：等待内存的解码步为 {ratio}。</translation>
    </message>
    <message>
        <source>Only work limited by memory, such as decode in small batches, can reach it: prefill gets {ratio}.</source>
        <translation>只有受限于内存的任务（如小批量解码）才能达到：预填充为 {ratio}。</translation>
    </message>
    <message>
        <source>Only {company}</source>
        <translation>仅 {company}</translation>
    </message>
    <message>
        <source>Only {n} companies have every score known; {fewest} are needed for correlations.</source>
        <translation>只有 {n} 家公司的得分全部已知；计算相关性需要 {fewest} 家。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放权重</translation>
    </message>
    <message>
        <source>Open and close that file, move both away, or choose another name.</source>
        <translation>请打开并关闭那个文件，或将二者移走，或换一个名称。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开另一个…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open it by itself and mend the value.</source>
        <translation>请单独打开该文件并改正这个值。</translation>
    </message>
    <message>
        <source>Open it with the version that wrote it.</source>
        <translation>请用写入它的版本打开。</translation>
    </message>
    <message>
        <source>Open models on 910B, community stack</source>
        <translation>910B 开源模型，社区栈</translation>
    </message>
    <message>
        <source>Open points file</source>
        <translation>打开测点文件</translation>
    </message>
    <message>
        <source>Open points file…</source>
        <translation>打开测点文件…</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>打开来源</translation>
    </message>
    <message>
        <source>Open the default workspace</source>
        <translation>打开默认工作区</translation>
    </message>
    <message>
        <source>Open the recovered file</source>
        <translation>打开恢复的文件</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Open {site}</source>
        <translation>打开 {site}</translation>
    </message>
    <message>
        <source>Operating margin</source>
        <translation>营业利润率</translation>
    </message>
    <message>
        <source>Operating profit</source>
        <translation>营业利润</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运维</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Order backlog</source>
        <translation>在手订单</translation>
    </message>
    <message>
        <source>Order intake</source>
        <translation>新增订单</translation>
    </message>
    <message>
        <source>Order of importance</source>
        <translation>重要性排序</translation>
    </message>
    <message>
        <source>Order of the table</source>
        <translation>按表中顺序</translation>
    </message>
    <message>
        <source>Order units</source>
        <translation>订购台数</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Other Chinese vendors</source>
        <translation>其他国产</translation>
    </message>
    <message>
        <source>Other HBM</source>
        <translation>其他 HBM 厂商</translation>
    </message>
    <message>
        <source>Other assumptions</source>
        <translation>其他假设</translation>
    </message>
    <message>
        <source>Other vendors</source>
        <translation>其他厂商</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Outside the training range</source>
        <translation>超出训练范围</translation>
    </message>
    <message>
        <source>Over every set of weights within the bounds a company ranks within these limits, found by comparing it with each other one exactly.</source>
        <translation>在上下限之内的任何权重下，公司的名次都在此范围内；由与其他每家公司的精确比较得出。</translation>
    </message>
    <message>
        <source>Own foundation model</source>
        <translation>自有基础模型</translation>
    </message>
    <message>
        <source>Own model</source>
        <translation>自有模型</translation>
    </message>
    <message>
        <source>Own model of {n} parameters</source>
        <translation>自有模型，{n}参数</translation>
    </message>
    <message>
        <source>Own software stack</source>
        <translation>自有软件栈</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Owner is a</source>
        <translation>归属类型</translation>
    </message>
    <message>
        <source>PARTLY</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>PROMETHEE</source>
        <translation>PROMETHEE</translation>
    </message>
    <message>
        <source>PROMETHEE II</source>
        <translation>PROMETHEE II</translation>
    </message>
    <message>
        <source>PT</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Paid once</source>
        <translation>一次性支出</translation>
    </message>
    <message>
        <source>Parameters are {scale} times the published ones.</source>
        <translation>参数量为公布值的 {scale} 倍。</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Part of a year: multiplied by {n} for the score</source>
        <translation>不足一年的数字：评分时乘以 {n}</translation>
    </message>
    <message>
        <source>Part of its chips no longer supplied and not replaced within half a year</source>
        <translation>其芯片中不再供应且半年内未获替代的部分</translation>
    </message>
    <message>
        <source>Partly compiled</source>
        <translation>部分编译</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Parts: USD {usd}.</source>
        <translation>零部件：USD {usd}。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Paste scores</source>
        <translation type="vanished">粘贴得分</translation>
    </message>
    <message>
        <source>Paying customers</source>
        <translation>付费客户</translation>
    </message>
    <message>
        <source>Peak shortfall: the largest share of demand not served</source>
        <translation>最大缺口：未满足需求的最大比例</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>惩罚</translation>
    </message>
    <message>
        <source>Penalties, weights of kinds, as-of date, rumours, seed</source>
        <translation>惩罚、各类型的权重、截至日期、传闻、种子</translation>
    </message>
    <message>
        <source>Penalty “{name}” {value}</source>
        <translation>惩罚“{name}” {value}</translation>
    </message>
    <message>
        <source>Penalty: {name}</source>
        <translation>惩罚：{name}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>性能</translation>
    </message>
    <message>
        <source>Performance kept</source>
        <translation>性能保留</translation>
    </message>
    <message>
        <source>Performance retained</source>
        <translation>保留性能</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Physical band {band}: ratio of bandwidth to ratio of compute</source>
        <translation>物理区间 {band}：带宽之比至算力之比</translation>
    </message>
    <message>
        <source>Picks cumulative</source>
        <translation>累计拣选次数</translation>
    </message>
    <message>
        <source>Picture and data of this chart</source>
        <translation>本图表的图片与数据</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Picture of this chart</source>
        <translation>本图表的图片</translation>
    </message>
    <message>
        <source>Pilots paid by sponsors end</source>
        <translation>由出资方付费的试点结束</translation>
    </message>
    <message>
        <source>Pin {name} on top</source>
        <translation>将 {name} 置顶</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Places won or lost against the base</source>
        <translation>相对于基准的名次升降</translation>
    </message>
    <message>
        <source>Places won or lost against the base or the parent</source>
        <translation>相对基准或上级情景升降的名次</translation>
    </message>
    <message>
        <source>Places won or lost since this session began</source>
        <translation>本次会话以来升降的名次</translation>
    </message>
    <message>
        <source>Planned capacity</source>
        <translation>规划产能</translation>
    </message>
    <message>
        <source>Planned capacity {n} {things} a year</source>
        <translation>规划年产能 {n} {things}</translation>
    </message>
    <message>
        <source>Planned power</source>
        <translation>规划电力</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Point left out</source>
        <translation>留出测点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>测点</translation>
    </message>
    <message>
        <source>Points for the swing of {factor}</source>
        <translation>{factor}摆幅的分数</translation>
    </message>
    <message>
        <source>Portability</source>
        <translation>可移植性</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>Power at full load, MW</source>
        <translation>满载功率，MW</translation>
    </message>
    <message>
        <source>Power of chips</source>
        <translation>芯片功耗</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>预测与实测对照</translation>
    </message>
    <message>
        <source>Predicted, Hz</source>
        <translation>预测，Hz</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>预测对象</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>偏好函数</translation>
    </message>
    <message>
        <source>Preference function of {factor}</source>
        <translation>{factor}的偏好函数</translation>
    </message>
    <message>
        <source>Preference p of {factor}</source>
        <translation>{factor}的偏好阈值 p</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Previous scenario</source>
        <translation>上一个情景</translation>
    </message>
    <message>
        <source>Price high</source>
        <translation>价格上限</translation>
    </message>
    <message>
        <source>Price low</source>
        <translation>价格下限</translation>
    </message>
    <message>
        <source>Price: USD {usd}; parts at most what the gross margin leaves.</source>
        <translation>售价：USD {usd}；零部件成本至多为扣除毛利后的部分。</translation>
    </message>
    <message>
        <source>Priced product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文倍数</translation>
    </message>
    <message>
        <source>Prior-weighted kernel</source>
        <translation>先验加权核回归</translation>
    </message>
    <message>
        <source>Prior-weighted ridge</source>
        <translation>先验加权岭回归</translation>
    </message>
    <message>
        <source>Prior-weighted ridge that heeds far-off rows less (Huber loss)</source>
        <translation>降低离群行影响的先验加权岭回归（Huber 损失）</translation>
    </message>
    <message>
        <source>Private rounds</source>
        <translation>一级市场融资</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Product status</source>
        <translation>产品阶段</translation>
    </message>
    <message>
        <source>Production in house</source>
        <translation>自主生产</translation>
    </message>
    <message>
        <source>Production site</source>
        <translation>生产基地</translation>
    </message>
    <message>
        <source>Production-ready gate</source>
        <translation>生产就绪门槛</translation>
    </message>
    <message>
        <source>Profiles of segments</source>
        <translation>领域画像</translation>
    </message>
    <message>
        <source>Profit per employee</source>
        <translation>人均利润</translation>
    </message>
    <message>
        <source>Progress of the calibration</source>
        <translation>校准进度</translation>
    </message>
    <message>
        <source>Prototype</source>
        <translation>样机</translation>
    </message>
    <message>
        <source>Published share, whatever the computer.</source>
        <translation>公布的占比，与所用计算机无关。</translation>
    </message>
    <message>
        <source>Published unit sizes and the calibrated effect stay with the old name; a name that is there already takes the companies in.</source>
        <translation>公布的单位规模和校准影响仍属于旧名称；若名称已存在，这些公司就并入其中。</translation>
    </message>
    <message>
        <source>Published: {hz} Hz ({hardware}).</source>
        <translation>公布：{hz} Hz（{hardware}）。</translation>
    </message>
    <message>
        <source>Purchase: price, life, electricity of the region and hosting, spread over the hours.</source>
        <translation>购置：价格、寿命、当地电费与托管费，分摊到每小时。</translation>
    </message>
    <message>
        <source>Purchases of shares</source>
        <translation>股权收购</translation>
    </message>
    <message>
        <source>Put it back, or save a copy under another name.</source>
        <translation>请放回原处，或以其他名称保存副本。</translation>
    </message>
    <message>
        <source>Put the factors in order, the most important first: drag them, or use Alt+Up and Alt+Down. Each gets the mean of all weights that keep this order (rank-order centroid, Barron and Barrett).</source>
        <translation>将因子排序，最重要的在前：拖动，或用 Alt+Up 与 Alt+Down。各取符合此顺序的全部权重的均值（排序质心法，Barron 与 Barrett）。</translation>
    </message>
    <message>
        <source>PyTorch eager</source>
        <translation>PyTorch 即时模式</translation>
    </message>
    <message>
        <source>PyTorch inference</source>
        <translation>PyTorch 推理</translation>
    </message>
    <message>
        <source>Q, lower is better</source>
        <translation>Q 值，越低越好</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>R = {ratio} × {base} tok/s</source>
        <translation>R = {ratio} × {base} tok/s</translation>
    </message>
    <message>
        <source>R, base chip</source>
        <translation>R，基准芯片</translation>
    </message>
    <message>
        <source>R, derived</source>
        <translation>R，推算</translation>
    </message>
    <message>
        <source>R1 inference on 910C</source>
        <translation>910C R1 推理</translation>
    </message>
    <message>
        <source>RMB 10 bn</source>
        <translation>百亿元人民币</translation>
    </message>
    <message>
        <source>RMB 10 bn club</source>
        <translation>百亿俱乐部</translation>
    </message>
    <message>
        <source>ROE</source>
        <translation>ROE</translation>
    </message>
    <message>
        <source>Raas since</source>
        <translation>RaaS 起始时间</translation>
    </message>
    <message>
        <source>Radar: the company against its segment</source>
        <translation>雷达图：公司与所在细分领域对比</translation>
    </message>
    <message>
        <source>Raised per year</source>
        <translation>年均融资额</translation>
    </message>
    <message>
        <source>Raised {amount}</source>
        <translation>融资 {amount}</translation>
    </message>
    <message>
        <source>Raised, {unit}</source>
        <translation>融资额，{unit}</translation>
    </message>
    <message>
        <source>Raising {factor} from 0 to 1 is wanted first.</source>
        <translation>最想先把{factor}从 0 提高到 1。</translation>
    </message>
    <message>
        <source>Raising {factor} is worth as much as raising {first}.</source>
        <translation>提高{factor}与提高{first}价值相同。</translation>
    </message>
    <message>
        <source>Raising {factor} is worth nothing.</source>
        <translation>提高{factor}没有价值。</translation>
    </message>
    <message>
        <source>Raising {factor} is worth {share} % of raising {first}.</source>
        <translation>提高{factor}的价值是提高{first}的 {share} %。</translation>
    </message>
    <message>
        <source>Ranges in which the first place holds are known for the weighted mean only.</source>
        <translation>只有加权平均法能给出第一名保持不变的区间。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Rank by shipments</source>
        <translation>出货量排名</translation>
    </message>
    <message>
        <source>Rank by {method}</source>
        <translation>排名方法：{method}</translation>
    </message>
    <message>
        <source>Rank corr.</source>
        <translation>秩相关</translation>
    </message>
    <message>
        <source>Rank correlation of predictions and observed values, companies left out</source>
        <translation>预测与观测值的秩相关，留出公司</translation>
    </message>
    <message>
        <source>Rank in this scenario</source>
        <translation>此情景下的名次</translation>
    </message>
    <message>
        <source>Rank order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Rank then</source>
        <translation>当时名次</translation>
    </message>
    <message>
        <source>Rank {n} by shipments, {year}</source>
        <translation>{year} 年出货量第 {n}</translation>
    </message>
    <message>
        <source>Rank {rank}; {best} to {worst} within low and high</source>
        <translation>排名 {rank}；上下限之内第 {best} 至第 {worst} 名</translation>
    </message>
    <message>
        <source>Rank, composite and value</source>
        <translation>排名、综合得分与估值</translation>
    </message>
    <message>
        <source>Rank; equal composites share the better rank (1, 1, 3)</source>
        <translation>排名；综合得分相同者并列较前名次（1、1、3）</translation>
    </message>
    <message>
        <source>Ranked composites</source>
        <translation>综合得分排名</translation>
    </message>
    <message>
        <source>Ranked list</source>
        <translation>排名列表</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Ranking method and its options</source>
        <translation>排名方法及其选项</translation>
    </message>
    <message>
        <source>Ranking report</source>
        <translation>排名报告</translation>
    </message>
    <message>
        <source>Ranking report…</source>
        <translation>排名报告…</translation>
    </message>
    <message>
        <source>Ranking: {universe}</source>
        <translation>排名：{universe}</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Ranks after the change</source>
        <translation>变动后的名次</translation>
    </message>
    <message>
        <source>Ranks over all weights are known for the weighted mean only.</source>
        <translation>只有加权平均才知道所有权重下的名次范围。</translation>
    </message>
    <message>
        <source>Ranks over all weights are worked out for up to {n} companies.</source>
        <translation>最多对 {n} 家公司计算所有权重下的名次范围。</translation>
    </message>
    <message>
        <source>Ranks the bounds leave open</source>
        <translation>上下限之内可能的名次</translation>
    </message>
    <message>
        <source>Ranks with these options</source>
        <translation>按此选项的名次</translation>
    </message>
    <message>
        <source>Ranks with these weights</source>
        <translation>按此权重的名次</translation>
    </message>
    <message>
        <source>Ranks {first} to {last}</source>
        <translation>第 {first} 至 {last} 名</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Ratio used</source>
        <translation>采用的比值</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Reaches {what}.</source>
        <translation>达到{what}。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read again: nothing in the file has changed.</source>
        <translation>已重新读取：文件没有变化。</translation>
    </message>
    <message>
        <source>Read again: the file can be edited here now.</source>
        <translation>已重新读取：现在可以在此编辑该文件。</translation>
    </message>
    <message>
        <source>Read again: values of the file have changed.</source>
        <translation>已重新读取：文件中的值有变化。</translation>
    </message>
    <message>
        <source>Read the file again, as it is now (F5)</source>
        <translation>按现状重新读取文件（F5）</translation>
    </message>
    <message>
        <source>Read the file as it is now, and edit it where nobody else does any more (F5)</source>
        <translation>按文件现在的内容重新读取；若已无人编辑，便可在此编辑（F5）</translation>
    </message>
    <message>
        <source>Read: {edits} edits, {values} values as they stood last.</source>
        <translation>已读出：{edits} 次编辑，{values} 个最后的值。</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>就绪度</translation>
    </message>
    <message>
        <source>Reading prompts has no speed per user.
Choose all-in or decode as phase.</source>
        <translation>预填充没有单用户速度。
请将阶段设为全程或解码。</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing is imported. Read again to go on.</source>
        <translation>读取已停止；未导入任何内容。重新读取即可继续。</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>就绪？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for the level</source>
        <translation>等级的理由</translation>
    </message>
    <message>
        <source>Reason for the score of {factor}</source>
        <translation>{factor}得分的理由</translation>
    </message>
    <message>
        <source>Reason for {cell}</source>
        <translation>{cell}的理由</translation>
    </message>
    <message>
        <source>Reason of the level</source>
        <translation>等级的理由</translation>
    </message>
    <message>
        <source>Reason: “{reason}”</source>
        <translation>理由：“{reason}”</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>Record merged into it</source>
        <translation>并入的记录</translation>
    </message>
    <message>
        <source>Record that stays</source>
        <translation>保留的记录</translation>
    </message>
    <message>
        <source>Recover into a new file</source>
        <translation>恢复到新文件</translation>
    </message>
    <message>
        <source>Recover what can be read into a new file…</source>
        <translation>把还能读出的内容恢复到新文件…</translation>
    </message>
    <message>
        <source>Recovering was stopped; no file was written.</source>
        <translation>恢复已停止；未写入任何文件。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Reload and lose them</source>
        <translation>重新载入并放弃</translation>
    </message>
    <message>
        <source>Reload the workspace and make the change again.</source>
        <translation>请重新载入工作区，再作修改。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove analyst {name}</source>
        <translation>移除分析师{name}</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>移除书签</translation>
    </message>
    <message>
        <source>Remove company</source>
        <translation>移除公司</translation>
    </message>
    <message>
        <source>Remove company {name}</source>
        <translation>移除公司 {name}</translation>
    </message>
    <message>
        <source>Remove evidence of {name} {day}</source>
        <translation>移除 {name} {day} 的证据</translation>
    </message>
    <message>
        <source>Remove factor {name}</source>
        <translation>删除因子{name}</translation>
    </message>
    <message>
        <source>Remove factor {name} with {n} scores</source>
        <translation>删除因子{name}及其 {n} 个评分</translation>
    </message>
    <message>
        <source>Remove fundamental of {name} {day}</source>
        <translation>移除 {name} {day} 的基本面</translation>
    </message>
    <message>
        <source>Remove observation</source>
        <translation>移除观测</translation>
    </message>
    <message>
        <source>Remove observation of {name} {day}</source>
        <translation>移除 {name} {day} 的观测</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Remove with its {n} scores</source>
        <translation>移除（连同 {n} 个得分）</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
    <message>
        <source>Remove {n} companies</source>
        <translation>移除 {n} 家公司</translation>
    </message>
    <message>
        <source>Remove {n} fundamentals</source>
        <translation>移除 {n} 条基本面</translation>
    </message>
    <message>
        <source>Remove {n} observations</source>
        <translation>移除 {n} 条观测</translation>
    </message>
    <message>
        <source>Remove {n} rows of evidence</source>
        <translation>移除 {n} 条证据</translation>
    </message>
    <message>
        <source>Remove {row} from {table}</source>
        <translation>从“{table}”删除 {row}</translation>
    </message>
    <message>
        <source>Removed: {n}. Undo brings them back.</source>
        <translation>已移除 {n} 条。撤销可恢复。</translation>
    </message>
    <message>
        <source>Rename analyst</source>
        <translation>分析师改名</translation>
    </message>
    <message>
        <source>Rename analyst {old} to {new}</source>
        <translation>把分析师{old}改名为{new}</translation>
    </message>
    <message>
        <source>Rename factor {old} → {new}</source>
        <translation>将因子{old}改名 → {new}</translation>
    </message>
    <message>
        <source>Rename scenario {name} → {new}</source>
        <translation>情景改名 {name} → {new}</translation>
    </message>
    <message>
        <source>Rename segment {old} → {new} of {n} companies</source>
        <translation>将 {n} 家公司的细分领域{old}改名 → {new}</translation>
    </message>
    <message>
        <source>Rename segment…</source>
        <translation>细分领域改名…</translation>
    </message>
    <message>
        <source>Rename weights</source>
        <translation>重命名权重</translation>
    </message>
    <message>
        <source>Rename weights “{old}” to “{new}”</source>
        <translation>将权重“{old}”重命名为“{new}”</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>租金</translation>
    </message>
    <message>
        <source>Rent of one chip for an hour</source>
        <translation>一枚芯片一小时的租金</translation>
    </message>
    <message>
        <source>Rent per hour over tokens sold in an hour: R tok/s per chip, of which the share {u} is sold.</source>
        <translation>每小时租金除以每小时售出的 token：单芯片 R tok/s，其中 {u} 售出。</translation>
    </message>
    <message>
        <source>Rental: what an hour of the chip costs on the market, typed with its source in the chip table.</source>
        <translation>租赁：芯片每小时的市场租金，连同来源填在芯片表中。</translation>
    </message>
    <message>
        <source>Repair and support per year over purchase cost</source>
        <translation>年维修与支持费占购置成本</translation>
    </message>
    <message>
        <source>Replanning rate</source>
        <translation>重规划频率</translation>
    </message>
    <message>
        <source>Replanning rate by device</source>
        <translation>各设备重规划频率</translation>
    </message>
    <message>
        <source>Replans</source>
        <translation>重规划</translation>
    </message>
    <message>
        <source>Report saved as {path}</source>
        <translation>报告已存为 {path}</translation>
    </message>
    <message>
        <source>Requalification</source>
        <translation>重新认证</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Reset limits</source>
        <translation>重置上下限</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Response of suppliers</source>
        <translation>供应商扩产</translation>
    </message>
    <message>
        <source>Reveal all scores to {name}</source>
        <translation>向{name}公开全部评分</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营业收入</translation>
    </message>
    <message>
        <source>Revenue estimate</source>
        <translation>预计营业收入</translation>
    </message>
    <message>
        <source>Revenue mix</source>
        <translation>收入构成</translation>
    </message>
    <message>
        <source>Revenue per employee</source>
        <translation>人均营业收入</translation>
    </message>
    <message>
        <source>Revenue run rate</source>
        <translation>年化营业收入</translation>
    </message>
    <message>
        <source>Revenue run rate {amount}</source>
        <translation>年化营业收入 {amount}</translation>
    </message>
    <message>
        <source>Revenue share</source>
        <translation>收入占比</translation>
    </message>
    <message>
        <source>Revenue target</source>
        <translation>营业收入目标</translation>
    </message>
    <message>
        <source>Revenue {amount} {when}</source>
        <translation>{when}营业收入 {amount}</translation>
    </message>
    <message>
        <source>Revert selected cells to the parent</source>
        <translation>将所选单元格恢复为上级的值</translation>
    </message>
    <message>
        <source>Revert to implied</source>
        <translation>恢复推断得分</translation>
    </message>
    <message>
        <source>Revert to implied or bundled</source>
        <translation>恢复推断值或内置值</translation>
    </message>
    <message>
        <source>Revert to parent</source>
        <translation>恢复为上级的值</translation>
    </message>
    <message>
        <source>Revert to the bundled value</source>
        <translation>恢复内置值</translation>
    </message>
    <message>
        <source>Revert to the implied score</source>
        <translation>恢复推断得分</translation>
    </message>
    <message>
        <source>Revert {name} to its parent</source>
        <translation>{name} 恢复为上级</translation>
    </message>
    <message>
        <source>Revert {n} assumptions</source>
        <translation>恢复 {n} 项假设</translation>
    </message>
    <message>
        <source>Revert {n} inputs to {parent}</source>
        <translation>将 {n} 项输入恢复为 {parent} 的值</translation>
    </message>
    <message>
        <source>Revert {what} to the bundled value</source>
        <translation>恢复内置值 {what}</translation>
    </message>
    <message>
        <source>Revert {what} to the implied score</source>
        <translation>恢复推断得分 {what}</translation>
    </message>
    <message>
        <source>Revert {what} to {parent}</source>
        <translation>将 {what} 恢复为 {parent} 的值</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation type="vanished">岭回归</translation>
    </message>
    <message>
        <source>Ridge and lasso penalties together; no factor lowers a value</source>
        <translation>岭与套索惩罚并用；任何因子都不压低估值</translation>
    </message>
    <message>
        <source>Ridge drawn to the analyst&apos;s weights, plus a smooth function of size, stage and segment</source>
        <translation>趋向分析师权重的岭回归，加上规模、阶段与领域的平滑函数</translation>
    </message>
    <message>
        <source>Ridge in which no factor lowers a value</source>
        <translation>任何因子都不压低估值的岭回归</translation>
    </message>
    <message>
        <source>Ridge whose factor slopes are drawn to the analyst&apos;s weights</source>
        <translation>因子斜率趋向分析师权重的岭回归</translation>
    </message>
    <message>
        <source>Ridge with penalties from the data; no factor lowers a value</source>
        <translation>由数据决定惩罚的岭回归；任何因子都不压低估值</translation>
    </message>
    <message>
        <source>Ridge, factors never below 0</source>
        <translation type="vanished">岭回归，因子系数不为负</translation>
    </message>
    <message>
        <source>Ridge, prior from weights</source>
        <translation type="vanished">岭回归，以权重为先验</translation>
    </message>
    <message>
        <source>RoPE dim.</source>
        <translation>RoPE 维度</translation>
    </message>
    <message>
        <source>Robot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Robot makers double deliveries</source>
        <translation>机器人厂商交付翻倍</translation>
    </message>
    <message>
        <source>Robot model</source>
        <translation>机器人模型</translation>
    </message>
    <message>
        <source>Robot models</source>
        <translation>机器人模型</translation>
    </message>
    <message>
        <source>Robot segment revenue</source>
        <translation>机器人业务收入</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Robotics and compute</source>
        <translation>机器人与算力</translation>
    </message>
    <message>
        <source>Robotics spin off</source>
        <translation>机器人业务分拆</translation>
    </message>
    <message>
        <source>Robots</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Robust prior ridge</source>
        <translation>稳健先验岭回归</translation>
    </message>
    <message>
        <source>Robust prior-weighted</source>
        <translation type="vanished">稳健先验加权</translation>
    </message>
    <message>
        <source>Robust ridge, prior from weights</source>
        <translation type="vanished">稳健岭回归，以权重为先验</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>屋顶线模型</translation>
    </message>
    <message>
        <source>Root mean square error of ln value on companies the fit had not seen; by time: only from earlier rows of other companies.</source>
        <translation>拟合未见过的公司上 ln 估值的均方根误差；按时间：只用其他公司更早的行。</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Round raised</source>
        <translation>本轮融资额</translation>
    </message>
    <message>
        <source>Round, post-money</source>
        <translation>轮次，投后</translation>
    </message>
    <message>
        <source>Round, pre-money</source>
        <translation>轮次，投前</translation>
    </message>
    <message>
        <source>Rounds and listings of {part}</source>
        <translation>{part} 的融资与上市</translation>
    </message>
    <message>
        <source>Rounds and listings of {part}: with, without, unknown</source>
        <translation>{part} 的融资与上市：有、无、未知</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>迁移路线</translation>
    </message>
    <message>
        <source>Route and workload</source>
        <translation>路线与负载</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Row a of the readiness rubric is {score}: the model does not load on {stack}.</source>
        <translation>就绪度评分 a 项为 {score}：模型无法在 {stack} 上加载。</translation>
    </message>
    <message>
        <source>Row a of the readiness rubric is {score}: the model loads on {stack}.</source>
        <translation>就绪度评分 a 项为 {score}：模型可在 {stack} 上加载。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows the errors are of</source>
        <translation>误差所属的行</translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation>评分标准</translation>
    </message>
    <message>
        <source>R² of {r2} on companies left out is too good: look for inputs that know the value.</source>
        <translation>留出公司上 R² 为 {r2}，过高：请检查是否有已含估值信息的输入。</translation>
    </message>
    <message>
        <source>R² of {ratio} on companies never seen is too good: look for inputs that know the value.</source>
        <translation>从未见过的公司上 R² 为 {ratio}，好得可疑：请检查是否有输入已含估值。</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>SK hynix</source>
        <translation>SK 海力士</translation>
    </message>
    <message>
        <source>Sales mix</source>
        <translation>销售构成</translation>
    </message>
    <message>
        <source>Sales, signed orders and how widely they are spread over customers</source>
        <translation>销售额、已签订单，以及在客户之间的分散程度</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save a copy and edit that, or reopen it once nobody else edits it.</source>
        <translation>请另存副本并编辑副本，或等他人编辑完毕后重新打开。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save all error figures, settings and versions as JSON</source>
        <translation type="vanished">将全部误差、设定与版本存为 JSON</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save charts as pictures…</source>
        <translation>将图表存为图片…</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>将数据存为 CSV…</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>另存到别处</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Save environment block</source>
        <translation>保存环境变量</translation>
    </message>
    <message>
        <source>Save every point with its prediction and error</source>
        <translation>保存每个测点及其预测与误差</translation>
    </message>
    <message>
        <source>Save or copy this chart as a picture</source>
        <translation>将本图表保存或复制为图片</translation>
    </message>
    <message>
        <source>Save or copy this chart or the figures behind it</source>
        <translation>保存或复制本图表及其数据</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Save template…</source>
        <translation>保存模板…</translation>
    </message>
    <message>
        <source>Save them elsewhere to keep them, or reload and lose them.</source>
        <translation>若要保留，请存到别处；否则重新载入并放弃。</translation>
    </message>
    <message>
        <source>Save weights</source>
        <translation>保存权重</translation>
    </message>
    <message>
        <source>Save weights as “{name}”</source>
        <translation>将权重存为“{name}”</translation>
    </message>
    <message>
        <source>Save weights as…</source>
        <translation>权重另存为…</translation>
    </message>
    <message>
        <source>Save weights in force as…</source>
        <translation>将当前权重存为…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Saved weights</source>
        <translation>已存权重</translation>
    </message>
    <message>
        <source>Saved weights side by side</source>
        <translation>已存权重对照</translation>
    </message>
    <message>
        <source>Saved weights…</source>
        <translation>已存权重…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Say that instead</source>
        <translation>改用此判断</translation>
    </message>
    <message>
        <source>Scale of segment</source>
        <translation>按领域的尺度</translation>
    </message>
    <message>
        <source>Scale of the scores</source>
        <translation>得分的标度</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenario: {name}</source>
        <translation>情景：{name}</translation>
    </message>
    <message>
        <source>Scenario: {name}. All views show it, and edits belong to it.</source>
        <translation>情景：{name}。所有视图都按它显示，编辑也归入它。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>情景并列</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Score as</source>
        <translation>以此人评分</translation>
    </message>
    <message>
        <source>Score as {name}</source>
        <translation>以{name}的身份评分</translation>
    </message>
    <message>
        <source>Score of {factor}</source>
        <translation>{factor}得分</translation>
    </message>
    <message>
        <source>Score of {factor}, from 0 to 1; empty where nothing is said</source>
        <translation>{factor}得分，0 至 1；未说明则留空</translation>
    </message>
    <message>
        <source>Score rules are not copied.</source>
        <translation>得分规则不复制。</translation>
    </message>
    <message>
        <source>Score then</source>
        <translation>当时得分</translation>
    </message>
    <message>
        <source>Score {score} as the evidence implies, low and high {range}</source>
        <translation>由证据推断的得分 {score}，上下限 {range}</translation>
    </message>
    <message>
        <source>Score, 0 to 1</source>
        <translation>分值，0 到 1</translation>
    </message>
    <message>
        <source>Score: {factor}</source>
        <translation>得分：{factor}</translation>
    </message>
    <message>
        <source>Scored by the analyst</source>
        <translation>分析师评分</translation>
    </message>
    <message>
        <source>Scored by the analyst on {day}</source>
        <translation>分析师于 {day} 评分</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores are 0.00 to 1.00, also as .62, 0,62 or 62%; empty cells are skipped.</source>
        <translation>得分为 0.00 至 1.00，也可写作 .62、0,62 或 62%；空单元格跳过。</translation>
    </message>
    <message>
        <source>Scores as they are, with 1 as the best and 0 as the worst possible. No company&apos;s place among two others depends on who else is listed.</source>
        <translation>得分取原值，1 为可能的最优，0 为可能的最差。两家公司的先后不取决于还列入了谁。</translation>
    </message>
    <message>
        <source>Scores in force</source>
        <translation>生效评分</translation>
    </message>
    <message>
        <source>Scores in force: mean</source>
        <translation>生效评分：均值</translation>
    </message>
    <message>
        <source>Scores in force: median</source>
        <translation>生效评分：中位数</translation>
    </message>
    <message>
        <source>Scores in force: {name}</source>
        <translation>生效评分：{name}</translation>
    </message>
    <message>
        <source>Scores known</source>
        <translation>已知得分</translation>
    </message>
    <message>
        <source>Scores of</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Scores of another analyst, hidden while entry is blind</source>
        <translation>另一位分析师的评分（盲评期间隐藏）</translation>
    </message>
    <message>
        <source>Scores of {name}</source>
        <translation>{name}的评分</translation>
    </message>
    <message>
        <source>Scoring as {name}</source>
        <translation>评分人：{name}</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>Second source</source>
        <translation>第二来源</translation>
    </message>
    <message>
        <source>Second supplier</source>
        <translation>第二家供应商</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the calibration {n}</source>
        <translation>校准的种子 {n}</translation>
    </message>
    <message>
        <source>Seed raised</source>
        <translation>种子轮融资额</translation>
    </message>
    <message>
        <source>Seek a rank instead</source>
        <translation>改求排名</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Segment cost of sales</source>
        <translation>分部销售成本</translation>
    </message>
    <message>
        <source>Segment of the unit size</source>
        <translation>单台规模所属领域</translation>
    </message>
    <message>
        <source>Segment × stage median</source>
        <translation>领域 × 阶段中位数</translation>
    </message>
    <message>
        <source>Segment: companies of one segment are compared with each other</source>
        <translation>细分领域：同一领域的公司相互比较</translation>
    </message>
    <message>
        <source>Segments the factor does not apply to</source>
        <translation>因子不适用的细分领域</translation>
    </message>
    <message>
        <source>Select a column to use, rename or delete it.</source>
        <translation>选择一列即可使用、重命名或删除。</translation>
    </message>
    <message>
        <source>Select the cell to fill from and the cells below it, then press Ctrl+D.</source>
        <translation>请选中作为来源的单元格及其下方单元格，再按 Ctrl+D。</translation>
    </message>
    <message>
        <source>Select the cell where the block begins.</source>
        <translation>请选中区块起始的单元格。</translation>
    </message>
    <message>
        <source>Select the factor and company where the block begins.</source>
        <translation>请选中区块起始的因子和公司。</translation>
    </message>
    <message>
        <source>Select the score to fill from and the cells below it, then press Ctrl+D.</source>
        <translation>请选中作为来源的得分及其下方单元格，再按 Ctrl+D。</translation>
    </message>
    <message>
        <source>Select {name}</source>
        <translation>选择 {name}</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖方</translation>
    </message>
    <message>
        <source>Sensor cost</source>
        <translation>传感器成本</translation>
    </message>
    <message>
        <source>Series b raised</source>
        <translation>B 轮融资额</translation>
    </message>
    <message>
        <source>Series c raised</source>
        <translation>C 轮融资额</translation>
    </message>
    <message>
        <source>Server price over the price of its chips</source>
        <translation>服务器价格与其芯片价格之比</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Serving features</source>
        <translation>推理特性</translation>
    </message>
    <message>
        <source>Serving the demand</source>
        <translation>满足推理需求</translation>
    </message>
    <message>
        <source>Servings cumulative</source>
        <translation>累计服务次数</translation>
    </message>
    <message>
        <source>Servoscope</source>
        <translation>Servoscope</translation>
    </message>
    <message>
        <source>Servoscope assumption (no source)</source>
        <translation>Servoscope 假设（无来源）</translation>
    </message>
    <message>
        <source>Servoscope help</source>
        <translation>Servoscope 帮助</translation>
    </message>
    <message>
        <source>Servoscope workspaces</source>
        <translation>Servoscope 工作区</translation>
    </message>
    <message>
        <source>Servoscope {version} · inputs {fingerprint} · facts {facts} · seed {seed} · {day}</source>
        <translation>Servoscope {version} · 输入指纹 {fingerprint} · 事实 {facts} · 随机种子 {seed} · {day}</translation>
    </message>
    <message>
        <source>Set by the analyst</source>
        <translation>分析师设定</translation>
    </message>
    <message>
        <source>Set by the analyst without evidence: {factor} {given}, {reason}.</source>
        <translation>分析师在无证据时设定：{factor} {given}，{reason}。</translation>
    </message>
    <message>
        <source>Set by the analyst, the same in every fold of the validation</source>
        <translation>由分析者设定，验证的每一折都相同</translation>
    </message>
    <message>
        <source>Set by the analyst: {factor} {given} against {implied} implied by evidence, {reason}.</source>
        <translation>分析师设定：{factor} {given}，证据推断为 {implied}，{reason}。</translation>
    </message>
    <message>
        <source>Set in {scenario}. Base: {base}; here {here}</source>
        <translation>在 {scenario} 中设定。基准：{base}；此处 {here}</translation>
    </message>
    <message>
        <source>Set low and high of {what}</source>
        <translation>设定上下限 {what}</translation>
    </message>
    <message>
        <source>Set options of {method}</source>
        <translation>设定 {method} 的选项</translation>
    </message>
    <message>
        <source>Set probability of {name} {old} → {new}</source>
        <translation>设定 {name} 的概率 {old} → {new}</translation>
    </message>
    <message>
        <source>Set reason…</source>
        <translation>填写理由…</translation>
    </message>
    <message>
        <source>Set share of {chip} at {company} {old} → {new}</source>
        <translation>设定 {company} 的 {chip} 份额 {old} → {new}</translation>
    </message>
    <message>
        <source>Set these scores in a scenario of its own and compare it with the base; one step that can be undone</source>
        <translation>把这些得分设为单独的情景并与基准比较；可一步撤销</translation>
    </message>
    <message>
        <source>Set weight of {factor} {old} → {new}</source>
        <translation>设定权重 {factor} {old} → {new}</translation>
    </message>
    <message>
        <source>Set {currency} per USD in {year}</source>
        <translation>设定 {year} 年 1 美元兑 {currency} 汇率</translation>
    </message>
    <message>
        <source>Set {n} assumptions</source>
        <translation>设定 {n} 项假设</translation>
    </message>
    <message>
        <source>Set {what}</source>
        <translation>设定 {what}</translation>
    </message>
    <message>
        <source>Set {what} {old} → {new}</source>
        <translation>设定 {what} {old} → {new}</translation>
    </message>
    <message>
        <source>Sets {n} inputs</source>
        <translation>设定 {n} 项输入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Settings of the calibration</source>
        <translation>校准的设定</translation>
    </message>
    <message>
        <source>Settings · {n}</source>
        <translation>设定 · {n}</translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation>第七</translation>
    </message>
    <message>
        <source>Shapley, exact</source>
        <translation>沙普利值，精确</translation>
    </message>
    <message>
        <source>Shapley, sampled</source>
        <translation>沙普利值，抽样</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Share of a robot&apos;s parts</source>
        <translation>占机器人零部件</translation>
    </message>
    <message>
        <source>Share of capacity that is sold</source>
        <translation>产能售出比例</translation>
    </message>
    <message>
        <source>Share of input tokens found in the prefix cache</source>
        <translation>输入 token 命中前缀缓存的比例</translation>
    </message>
    <message>
        <source>Share of peak BF16 rate used in training, stops included</source>
        <translation>训练实际用到的 BF16 峰值比例，含停机</translation>
    </message>
    <message>
        <source>Share of points predicted within a factor of two</source>
        <translation>预测在两倍以内的测点比例</translation>
    </message>
    <message>
        <source>Share of the BF16 peak used, stops included</source>
        <translation>实际用到的 BF16 峰值比例，含停机</translation>
    </message>
    <message>
        <source>Share of the company&apos;s work done on this chip</source>
        <translation>该公司在此芯片上完成的工作份额</translation>
    </message>
    <message>
        <source>Share of the mean, λ</source>
        <translation>平均法占比 λ</translation>
    </message>
    <message>
        <source>Share of the sum</source>
        <translation>占合计</translation>
    </message>
    <message>
        <source>Share of work</source>
        <translation>工作份额</translation>
    </message>
    <message>
        <source>Share of work on {chip}</source>
        <translation>{chip} 的工作份额</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>重复度</translation>
    </message>
    <message>
        <source>Shares weighted by how endangered each chip is for this market&apos;s users: 0 unrestricted, .25 tariff or fee, .5 licence case by case, .75 presumed legal risk, 1 banned. The range allows for suppliers nothing is known of.</source>
        <translation>份额按各芯片对此市场用户的受限程度加权：0 不受限，.25 关税或费用，.5 逐案许可，.75 推定有法律风险，1 禁售。区间已计入情况不明的供应商。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Shortfalls are weighted by tokens of the served workload.</source>
        <translation>缺口按当前工作负载的 token 加权。</translation>
    </message>
    <message>
        <source>Show all companies</source>
        <translation type="vanished">显示全部公司</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示全部行</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>显示全部 {n} 条</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>查看证据</translation>
    </message>
    <message>
        <source>Show factor {name}</source>
        <translation>显示因子{name}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>在那里显示</translation>
    </message>
    <message>
        <source>Show it, with the names and texts it came with</source>
        <translation>显示它，并恢复原有的名称和文字</translation>
    </message>
    <message>
        <source>Show low and high of every score</source>
        <translation>显示每个得分的上下限</translation>
    </message>
    <message>
        <source>Show only rows that are off</source>
        <translation>只显示不计入的行</translation>
    </message>
    <message>
        <source>Show only rows that are on</source>
        <translation>只显示计入的行</translation>
    </message>
    <message>
        <source>Show only this company</source>
        <translation>只显示此公司</translation>
    </message>
    <message>
        <source>Show the deals of one buyer or supplier</source>
        <translation>只看某一买方或供应商的交易</translation>
    </message>
    <message>
        <source>Show the other mix: {use}</source>
        <translation>查看另一构成：{use}</translation>
    </message>
    <message>
        <source>Show the score the evidence implies: a diamond, and a number where overridden</source>
        <translation>显示证据推断的得分：菱形；已改写时并列数字</translation>
    </message>
    <message>
        <source>Show universe: {name}</source>
        <translation>标的池：{name}</translation>
    </message>
    <message>
        <source>Show {factor}</source>
        <translation>显示{factor}</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shown: {letters} ▾</source>
        <translation>显示：{letters} ▾</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Since “{name}”</source>
        <translation>自“{name}”以来</translation>
    </message>
    <message>
        <source>Since “{name}” ({when}), {n} of {all} companies moved, by up to {most} places.</source>
        <translation>自“{name}”（{when}）以来，{all} 家公司中有 {n} 家名次变动，最多 {most} 位。</translation>
    </message>
    <message>
        <source>Site expansion</source>
        <translation>基地扩建</translation>
    </message>
    <message>
        <source>Site investment</source>
        <translation>基地投资</translation>
    </message>
    <message>
        <source>Sixth</source>
        <translation>第六</translation>
    </message>
    <message>
        <source>Size and four factors</source>
        <translation>规模与四因子</translation>
    </message>
    <message>
        <source>Size and others</source>
        <translation>规模及其他</translation>
    </message>
    <message>
        <source>Size only</source>
        <translation>仅规模</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>规模测算</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Sliders mark the exact range of a weight in which so many companies from the top stay the first</source>
        <translation>滑块上标出权重的精确区间，在其中前列的这么多家公司保持不变</translation>
    </message>
    <message>
        <source>Sliding</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>Smooth part</source>
        <translation>平滑部分</translation>
    </message>
    <message>
        <source>So the base stands as it was, and only the scenario has them</source>
        <translation>基准恢复原样，仅该情景保有这些编辑</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Software stack</source>
        <translation>软件栈</translation>
    </message>
    <message>
        <source>Solution revenue share</source>
        <translation>解决方案收入占比</translation>
    </message>
    <message>
        <source>Something went wrong inside Servoscope: {kind}.</source>
        <translation>Servoscope 内部出错：{kind}。</translation>
    </message>
    <message>
        <source>Sort by disagreement of the analysts, or list only companies with scores {apart} or more apart. A line with ticks above a bar spans the analysts&apos; scores.</source>
        <translation>按分析师的分歧排序，或只列出评分相差 {apart} 或以上的公司。横条上方带刻度的细线标出各分析师评分的范围。</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source date</source>
        <translation>来源日期</translation>
    </message>
    <message>
        <source>Source of the PUE</source>
        <translation>PUE 来源</translation>
    </message>
    <message>
        <source>Source of the valuation</source>
        <translation>估值来源</translation>
    </message>
    <message>
        <source>Source of what is told of the company</source>
        <translation>公司信息的来源</translation>
    </message>
    <message>
        <source>Source of {cell}</source>
        <translation>{cell}的来源</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sources of compute</source>
        <translation>算力来源</translation>
    </message>
    <message>
        <source>Sources, {chip}</source>
        <translation>来源，{chip}</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Spare cards</source>
        <translation>备用卡</translation>
    </message>
    <message>
        <source>Spearman {r}</source>
        <translation>斯皮尔曼 {r}</translation>
    </message>
    <message>
        <source>Spearman&apos;s correlation of the ranks</source>
        <translation>斯皮尔曼秩相关系数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed per card</source>
        <translation>单卡速度</translation>
    </message>
    <message>
        <source>Speed per user</source>
        <translation>单用户速度</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>Spread is the standard deviation once the worst score is 0 and the best 1. Conflict sums 1 less the correlation with every other factor: large where a factor says something of its own. Information is spread times conflict; a weight is a factor&apos;s share of it (Diakoulaki, Mavrotas and Papayannakis).</source>
        <translation>离散度是把最差得分记为 0、最好记为 1 后的标准差。冲突度是 1 减去与其他各因子相关系数之和：因子有自己的内容时较大。信息量等于离散度乘冲突度；权重是该因子在其中的份额（Diakoulaki、Mavrotas 与 Papayannakis）。</translation>
    </message>
    <message>
        <source>Spread of value</source>
        <translation>估值离差</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Stack supported</source>
        <translation>软件栈支持</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage, common slope</source>
        <translation>阶段、共同斜率</translation>
    </message>
    <message>
        <source>Standard deviation of the value over the scenarios, by probability</source>
        <translation>估值在各情景间的标准差，按概率计</translation>
    </message>
    <message>
        <source>Standard offer: the published price of the region&apos;s compute exchange.</source>
        <translation>标准报价：当地算力交易平台的公布价。</translation>
    </message>
    <message>
        <source>Stanford and others</source>
        <translation>斯坦福等</translation>
    </message>
    <message>
        <source>Start a new one…</source>
        <translation>新建一个…</translation>
    </message>
    <message>
        <source>Start up stakes</source>
        <translation>创业公司持股</translation>
    </message>
    <message>
        <source>State and industrial capital</source>
        <translation>国有资本与产业资本</translation>
    </message>
    <message>
        <source>State and industrial capital withdraw. Companies that had such investors, by the observed rounds, keep four fifths of their commercial scene (pilots paid by sponsors end) and nine tenths of their mass production (lines are not extended). Both figures are assumptions; who was financed by whom is observed.</source>
        <translation>国有资本与产业资本撤出。按观测到的轮次，有此类投资人的公司保留商业场景的五分之四（由出资方付费的试点结束）与量产能力的十分之九（产线不再扩建）。两个数字均为假设；谁由谁投资是观测所得。</translation>
    </message>
    <message>
        <source>State capital</source>
        <translation>国有资本</translation>
    </message>
    <message>
        <source>State holders</source>
        <translation>国有股东</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Strategic partners</source>
        <translation>战略合作伙伴</translation>
    </message>
    <message>
        <source>Strength of the ridge and lasso penalties together.</source>
        <translation>岭与套索惩罚合起来的强度。</translation>
    </message>
    <message>
        <source>Stress test by supplier</source>
        <translation>逐家供应商压力测试</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sum of effects, ln</source>
        <translation>影响合计，ln</translation>
    </message>
    <message>
        <source>Sum of squared shares in per cent, up to 10,000; above 1,800 is highly concentrated (US Merger Guidelines 2023). The range allows for what is not known.</source>
        <translation>百分比份额的平方和，最大 10,000；高于 1,800 为高度集中（美国 2023 年《合并指南》）。区间已计入未知部分。</translation>
    </message>
    <message>
        <source>Sum of squared shares of its work by vendor, in per cent: 10,000 is one vendor alone. The range allows for work on chips not known.</source>
        <translation>其工作量按厂商所占百分比的平方和：10,000 表示只有一家厂商。区间顾及使用未知芯片的工作量。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Supplier dropped</source>
        <translation>断供供应商</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>Supply chain</source>
        <translation>供应链</translation>
    </message>
    <message>
        <source>Supply commitments</source>
        <translation>供应承诺</translation>
    </message>
    <message>
        <source>Supply deals</source>
        <translation>供应交易</translation>
    </message>
    <message>
        <source>Supply deals of {firm}</source>
        <translation>{firm} 的供应交易</translation>
    </message>
    <message>
        <source>Supply shares</source>
        <translation>供应份额</translation>
    </message>
    <message>
        <source>Supply shock</source>
        <translation>断供冲击</translation>
    </message>
    <message>
        <source>Support at launch</source>
        <translation>首发支持</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Swing weights</source>
        <translation>摆幅权重</translation>
    </message>
    <message>
        <source>Switch observation {id} off</source>
        <translation>不计入观测 {id}</translation>
    </message>
    <message>
        <source>Switch observation {id} on</source>
        <translation>计入观测 {id}</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Switch {n} observations</source>
        <translation>切换 {n} 条观测</translation>
    </message>
    <message>
        <source>Switched off: the next calibration leaves it out.</source>
        <translation>已关闭：下次校准不计入。</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>TPU (up to 1 million)</source>
        <translation>TPU（至多 100 万颗）</translation>
    </message>
    <message>
        <source>TPU capacity</source>
        <translation>TPU 算力</translation>
    </message>
    <message>
        <source>TPU cloud</source>
        <translation>TPU 云</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tables of the check</source>
        <translation>校验结果表</translation>
    </message>
    <message>
        <source>Take over all values</source>
        <translation>采用全部数值</translation>
    </message>
    <message>
        <source>Take scores</source>
        <translation>取入评分</translation>
    </message>
    <message>
        <source>Take scores from a file…</source>
        <translation>从文件取入评分…</translation>
    </message>
    <message>
        <source>Take scores of another analyst</source>
        <translation>取入另一位分析师的评分</translation>
    </message>
    <message>
        <source>Take scores of another analyst from a file</source>
        <translation>从文件取入另一位分析师的评分</translation>
    </message>
    <message>
        <source>Take scores of another analyst from a file…</source>
        <translation>从文件取入另一位分析师的评分…</translation>
    </message>
    <message>
        <source>Take the bounds of weights away</source>
        <translation>取消权重上下限</translation>
    </message>
    <message>
        <source>Take the mean of the analysts</source>
        <translation>采用分析师评分的均值</translation>
    </message>
    <message>
        <source>Take the median of the analysts</source>
        <translation>采用分析师评分的中位数</translation>
    </message>
    <message>
        <source>Take the scores of {name}</source>
        <translation>采用{name}的评分</translation>
    </message>
    <message>
        <source>Take them as</source>
        <translation>记在名下</translation>
    </message>
    <message>
        <source>Take them out of the base</source>
        <translation>从基准中移除</translation>
    </message>
    <message>
        <source>Take this answer</source>
        <translation>采用此答案</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>去掉这一行</translation>
    </message>
    <message>
        <source>Take {n} scores of {name} from {file}</source>
        <translation>从 {file} 取入{name}的 {n} 个评分</translation>
    </message>
    <message>
        <source>Taken between low and high of every score ({span}), it ranks from {best} to {worst}.</source>
        <translation>各得分在上下限（{span}）之间变动时，排名在第 {best} 至第 {worst} 名之间。</translation>
    </message>
    <message>
        <source>Taken from the measured device, as its row leaves it blank: {what}</source>
        <translation>本行留空，取自实测设备：{what}</translation>
    </message>
    <message>
        <source>Takes {what}.</source>
        <translation>填写{what}。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标速度</translation>
    </message>
    <message>
        <source>Target of talks</source>
        <translation>洽谈目标</translation>
    </message>
    <message>
        <source>Target: {n} {things}</source>
        <translation>目标：{n} {things}</translation>
    </message>
    <message>
        <source>Targets and rumours</source>
        <translation>洽谈目标与传闻</translation>
    </message>
    <message>
        <source>Targets of talks and rumours are no valuations: they never count.</source>
        <translation type="vanished">洽谈目标与传闻不是估值：不计入。</translation>
    </message>
    <message>
        <source>Tear sheet of {name}</source>
        <translation>{name} 单页报告</translation>
    </message>
    <message>
        <source>Tear sheet…</source>
        <translation>单页报告…</translation>
    </message>
    <message>
        <source>Template saved as {path}</source>
        <translation>模板已存为 {path}</translation>
    </message>
    <message>
        <source>Template to fill in: {kind}…</source>
        <translation>待填模板：{kind}…</translation>
    </message>
    <message>
        <source>Templates to fill in</source>
        <translation>待填模板</translation>
    </message>
    <message>
        <source>TensorRT head</source>
        <translation>TensorRT 动作头</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>第十</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The base is the workspace itself: every input as it is set in the views.</source>
        <translation>基准即工作区本身：各输入以视图中的设定为准。</translation>
    </message>
    <message>
        <source>The baseline by time: {error}.</source>
        <translation>按时间的基线：{error}。</translation>
    </message>
    <message>
        <source>The baseline: a line on the mean of the factors, and stage</source>
        <translation>基线：因子均值的直线，加阶段</translation>
    </message>
    <message>
        <source>The book holds no robot model; add one in Workloads.</source>
        <translation>假设表中没有机器人模型；请在“工作负载”中添加。</translation>
    </message>
    <message>
        <source>The case served</source>
        <translation>推理场景</translation>
    </message>
    <message>
        <source>The case served: edit it in the bar above, under More too</source>
        <translation>当前推理场景：可在上方栏及“更多”中修改</translation>
    </message>
    <message>
        <source>The change of each score is split exactly: the shares of cells, weights and the rest (method, unknown scores, date, exchange rates) add up to it. Each share is the mean over all orders in which the edits could have been made (Shapley).</source>
        <translation>每个得分的变动被精确拆分：单元格、权重与其余（方法、未知得分、日期、汇率）的份额合计等于变动。各份额是在编辑所有可能次序上的均值（沙普利值）。</translation>
    </message>
    <message>
        <source>The chip sized here, the one chosen in tables and charts</source>
        <translation>此处测算的芯片，即表格与图表中所选的芯片</translation>
    </message>
    <message>
        <source>The claimed ratio is used.</source>
        <translation>采用宣称比值。</translation>
    </message>
    <message>
        <source>The company the row speaks of: its id, name or Chinese name</source>
        <translation>该行所说的公司：标识、名称或中文名</translation>
    </message>
    <message>
        <source>The cost on {chips} is not known.</source>
        <translation>{chips} 上的成本未知。</translation>
    </message>
    <message>
        <source>The day, or the end of the period, the figure speaks of</source>
        <translation>数字所指的日期或期末</translation>
    </message>
    <message>
        <source>The derived ratio is used.</source>
        <translation>采用推算比值。</translation>
    </message>
    <message>
        <source>The edit holds characters that are no valid text.</source>
        <translation>编辑中含有无效字符。</translation>
    </message>
    <message>
        <source>The edit is too large for {name}.</source>
        <translation>编辑内容过大，无法存入 {name}。</translation>
    </message>
    <message>
        <source>The edit to go on with is no longer the newest one.</source>
        <translation>要接续的编辑已不是最新的一条。</translation>
    </message>
    <message>
        <source>The engine derives {ratio} ({low} to {high}), which covers the claim.</source>
        <translation>引擎推算为 {ratio}（{low} 至 {high}），涵盖宣称值。</translation>
    </message>
    <message>
        <source>The engine derives {ratio} ({low} to {high}), which does not cover the claim.</source>
        <translation>引擎推算为 {ratio}（{low} 至 {high}），不涵盖宣称值。</translation>
    </message>
    <message>
        <source>The factor it is evidence for, by id or name; empty: background, not scored</source>
        <translation>作为哪个因子的证据，填标识或名称；留空：背景，不评分</translation>
    </message>
    <message>
        <source>The factor {segment} is the same in every row: what it is worth cannot be told from these observations.</source>
        <translation>因子{segment}在每一行都相同：无法从这些观测判断其价值。</translation>
    </message>
    <message>
        <source>The figure, in its unit, without separators</source>
        <translation>数字，按其单位，不含分隔符</translation>
    </message>
    <message>
        <source>The figures in brackets are weighted differences; {method} ranks by another formula, so they do not add up to the composite.</source>
        <translation>括号中是加权差额；{method} 按另一公式排名，因此各项之和不等于综合得分之差。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The file cannot be read as it is; nothing is imported.</source>
        <translation>文件无法按现状读取；未导入任何内容。</translation>
    </message>
    <message>
        <source>The finding in words; the figure where empty</source>
        <translation>文字结论；留空则用数字</translation>
    </message>
    <message>
        <source>The first ten stay the same companies.</source>
        <translation>前十名公司不变。</translation>
    </message>
    <message>
        <source>The first {n} stay the first {n} from {range} (the other weights in proportion)</source>
        <translation>在 {range} 之间前 {n} 名仍是前 {n} 名（其余权重按比例）</translation>
    </message>
    <message>
        <source>The folder can only be read: choose another one; no file was changed.</source>
        <translation>该文件夹为只读：请另选一个；没有文件被改动。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The four factors change the log-RMSE once size is known {changes}; without size they reach {ratio}.</source>
        <translation>规模已知时，四因子使对数均方根误差变为：{changes}；不含规模时为 {ratio}。</translation>
    </message>
    <message>
        <source>The gate says nothing of accuracy or of the software stack: see migration.</source>
        <translation>此门槛不涉及精度与软件栈：见“迁移”。</translation>
    </message>
    <message>
        <source>The guideline presumes no harm.</source>
        <translation>准则不作有损竞争的推定。</translation>
    </message>
    <message>
        <source>The guideline presumes that this merger harms competition.</source>
        <translation>准则推定该合并有损竞争。</translation>
    </message>
    <message>
        <source>The index takes it as spread widely, and as one supplier.</source>
        <translation>指数按其完全分散与同属一家两种情形计算。</translation>
    </message>
    <message>
        <source>The inputs changed while it was calibrated, so its result was dropped. Calibrate again.</source>
        <translation>校准期间输入有变，结果已丢弃。请重新校准。</translation>
    </message>
    <message>
        <source>The loss is also written into the history of the new file.</source>
        <translation>丢失的内容也写入了新文件的变更历史。</translation>
    </message>
    <message>
        <source>The lower bound of {name} is {low}, above its upper bound {high}.</source>
        <translation>{name}的下限是 {low}，高于其上限 {high}。</translation>
    </message>
    <message>
        <source>The lower bounds add up to {sum}; weights sum to 1, so they must add up to at most 1.</source>
        <translation>下限合计 {sum}；权重合计为 1，因此下限合计至多为 1。</translation>
    </message>
    <message>
        <source>The lowest of operators, accuracy and performance, no higher than the mean of all rows; the range takes the ends of each row&apos;s band.</source>
        <translation>算子、精度对齐与性能三项中的最低分，且不高于各项均值；区间取各项区间的两端。</translation>
    </message>
    <message>
        <source>The model chosen has no such penalty: what was typed changes nothing. Empty it, or choose another model.</source>
        <translation>所选模型没有这一惩罚：键入的值不起作用。请清空，或改选其他模型。</translation>
    </message>
    <message>
        <source>The model does not beat its baselines on companies left out: the mean of the four factors and stage is used.</source>
        <translation>模型在留出公司上未优于基线：采用四因子均值与阶段。</translation>
    </message>
    <message>
        <source>The model does not beat its baselines on companies never seen; the baseline (mean of the four factors and stage) is used.</source>
        <translation>模型在从未见过的公司上未优于基线；采用基线（四因子均值与阶段）。</translation>
    </message>
    <message>
        <source>The model of the next calibration; chosen by validation means the one that does best on companies left out</source>
        <translation>下次校准所用的模型；“由验证选定”即在留出公司上表现最好的一个</translation>
    </message>
    <message>
        <source>The model served; type any part of its name</source>
        <translation>所服务的模型；可输入名称的任一部分</translation>
    </message>
    <message>
        <source>The model {name} has no penalty {names}: it has {parts}. What was typed for it changes nothing.</source>
        <translation>模型 {name} 没有惩罚 {names}：它有 {parts}。为其键入的值不起作用。</translation>
    </message>
    <message>
        <source>The name has a control character in it.</source>
        <translation>名称中有控制字符。</translation>
    </message>
    <message>
        <source>The name has no letter in it.</source>
        <translation>名称中没有文字。</translation>
    </message>
    <message>
        <source>The name has {count} letters; {limit} are the most.</source>
        <translation>名称有 {count} 个字符；最多 {limit} 个。</translation>
    </message>
    <message>
        <source>The name has {n} characters; at most {most} fit.</source>
        <translation>名称有 {n} 个字符；最多 {most} 个。</translation>
    </message>
    <message>
        <source>The newest edits may be missing: the end of the history could not be read.</source>
        <translation>最新的编辑可能缺失：历史末尾无法读取。</translation>
    </message>
    <message>
        <source>The next round of a known company, its size known: log-RMSE {ratio}, {share} % within ±15 % ({count} rounds).</source>
        <translation>已知公司的下一轮，规模已知：对数均方根误差 {ratio}，{share}% 在 ±15% 以内（{count} 轮）。</translation>
    </message>
    <message>
        <source>The one that is used when no file is named.</source>
        <translation>未指定文件时使用的工作区。</translation>
    </message>
    <message>
        <source>The others share the rest, so that the sum stays 1.</source>
        <translation>其余因子分配剩余部分，合计保持为 1。</translation>
    </message>
    <message>
        <source>The parts add up to {sum}, not to {value}.</source>
        <translation>各部分之和为 {sum}，而非 {value}。</translation>
    </message>
    <message>
        <source>The probabilities add up to {ratio}; they were divided by that.</source>
        <translation>概率合计为 {ratio}；已除以该数。</translation>
    </message>
    <message>
        <source>The product of scores raised to their weights. Weakness in one factor is made up for only in part; a score of 0 on any factor with a weight makes the whole 0. It has no options.</source>
        <translation>得分以权重为指数的乘积。一项因子的短处只能部分弥补；任一有权重的因子为 0，则整体为 0。没有选项。</translation>
    </message>
    <message>
        <source>The ratios are judged at {count} tokens, short of the {limit} the gate asks about.</source>
        <translation>比值按 {count} token 评判，少于门槛要求的 {limit}。</translation>
    </message>
    <message>
        <source>The robot model that plans; its parameters are in Workloads</source>
        <translation>负责规划的机器人模型；其参数在“工作负载”中</translation>
    </message>
    <message>
        <source>The rubric&apos;s scale of units shipped (rubric_scales.csv, rubric_anchors.csv)</source>
        <translation>评分表的出货量尺度（rubric_scales.csv、rubric_anchors.csv）</translation>
    </message>
    <message>
        <source>The same in the currency shown, at the yearly average rate of its date, {unit}</source>
        <translation>按其日期所在年份的年均汇率折成所示货币，{unit}</translation>
    </message>
    <message>
        <source>The same ramp with the maker&apos;s claim of 2.87 times H20 taken at face value for every workload. The claim names no workload, batch or precision, and lies outside what the bandwidth allows for decoding.</source>
        <translation>同样的放量，但对所有工作负载照单全收厂商宣称的 H20 的 2.87 倍。该宣称未注明负载、批量或精度，且超出带宽在解码时所允许的范围。</translation>
    </message>
    <message>
        <source>The same, with less heed to far-off rows (Huber loss)</source>
        <translation type="vanished">同上，降低离群行的影响（Huber 损失）</translation>
    </message>
    <message>
        <source>The score {score} has two lines; leave one.</source>
        <translation>分值 {score} 有两行；请只留一行。</translation>
    </message>
    <message>
        <source>The segment whose unit size counts, where not the company&apos;s</source>
        <translation>按哪个领域的单台规模计，若非公司所属领域</translation>
    </message>
    <message>
        <source>The series {name}</source>
        <translation>序列 {name}</translation>
    </message>
    <message>
        <source>The settings of the calibration leave this out: {why}</source>
        <translation>校准的设定将其排除：{why}</translation>
    </message>
    <message>
        <source>The software stack of {name} is not known; taken as fast as CUDA.</source>
        <translation>{name} 的软件栈未知；按与 CUDA 同速处理。</translation>
    </message>
    <message>
        <source>The sum of weight times score. Strength in one factor makes up for weakness in another. It has no options.</source>
        <translation>权重乘得分之和。一项因子的长处可弥补另一项的短处。没有选项。</translation>
    </message>
    <message>
        <source>The supplier that delivers nothing any more</source>
        <translation>完全停止供货的供应商</translation>
    </message>
    <message>
        <source>The term that takes most of the time</source>
        <translation>耗时最多的一项</translation>
    </message>
    <message>
        <source>The upper bounds add up to {sum}; weights sum to 1, so they must add up to at least 1.</source>
        <translation>上限合计 {sum}；权重合计为 1，因此上限合计至少须为 1。</translation>
    </message>
    <message>
        <source>The value has no interval, so no chance can be told.</source>
        <translation>估值没有区间，因此无法给出把握。</translation>
    </message>
    <message>
        <source>The value of {key} cannot be stored: {value}.</source>
        <translation>{key} 的值无法保存：{value}。</translation>
    </message>
    <message>
        <source>The weights at 16 bits take more than nine tenths of the memory.</source>
        <translation>16 位权重占用内存超过九成。</translation>
    </message>
    <message>
        <source>The weights in force lie outside and would move to {weights}.</source>
        <translation>当前权重在范围之外，将移至 {weights}。</translation>
    </message>
    <message>
        <source>The whole band of the prediction reaches it.</source>
        <translation>整个预测区间都达到。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>There is a row “{name}” already: type another name.</source>
        <translation>已有名为“{name}”的行：请换一个名称。</translation>
    </message>
    <message>
        <source>There is a set “{name}” already.</source>
        <translation>已有名为“{name}”的权重。</translation>
    </message>
    <message>
        <source>There is no company yet: add one, or import a table.</source>
        <translation>还没有公司：请添加一家，或导入表格。</translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}.</source>
        <translation>{folder} 中没有文件 {name}。</translation>
    </message>
    <message>
        <source>There is no known number to step from.</source>
        <translation>没有可供增减的已知数字。</translation>
    </message>
    <message>
        <source>There is no known score to step from.</source>
        <translation>没有可供增减的已知得分。</translation>
    </message>
    <message>
        <source>There is only the base. Create a scenario to compare it with.</source>
        <translation>目前只有基准。请新建情景以作比较。</translation>
    </message>
    <message>
        <source>Thermal design power in W</source>
        <translation>热设计功耗，W</translation>
    </message>
    <message>
        <source>These weights lie outside the bounds.</source>
        <translation>这些权重在上下限之外。</translation>
    </message>
    <message>
        <source>They differ in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>第三</translation>
    </message>
    <message>
        <source>Third-party benchmark</source>
        <translation>第三方评测</translation>
    </message>
    <message>
        <source>This cell cannot be unknown.</source>
        <translation>此单元格不能为未知。</translation>
    </message>
    <message>
        <source>This computer costs more than all parts of this robot may.</source>
        <translation>这台计算机的价格超过该机器人全部零部件的上限。</translation>
    </message>
    <message>
        <source>This edit does not move the company: it works on no chip that it concerns, or what it uses is not known.</source>
        <translation>这项改动不影响该公司：它未使用所涉芯片，或其所用不详。</translation>
    </message>
    <message>
        <source>This is the value in the ranked list</source>
        <translation>排名列表采用此值</translation>
    </message>
    <message>
        <source>This market has fewer than two suppliers with a known share.</source>
        <translation>该市场份额已知的供应商不足两家。</translation>
    </message>
    <message>
        <source>This model has no penalty to set.</source>
        <translation>此模型没有可设定的惩罚。</translation>
    </message>
    <message>
        <source>This state does not fit the facts of today.</source>
        <translation>该状态与现在的事实不符。</translation>
    </message>
    <message>
        <source>Throughput against speed per user</source>
        <translation>吞吐与单用户速度</translation>
    </message>
    <message>
        <source>Throughput used, tok/s a card</source>
        <translation>采用的吞吐，tok/s/卡</translation>
    </message>
    <message>
        <source>Throughput, {base} = 1</source>
        <translation>吞吐，{base} = 1</translation>
    </message>
    <message>
        <source>Ticked factors are columns of the table and parts of the composite; drag to move. A hidden one is kept, its weight shared by the others.</source>
        <translation>勾选的因子是表格的列，也计入综合得分；拖动可移动。隐藏的因子会保留，其权重由其他因子分担。</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>股票代码</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Times a year</source>
        <translation>每年次数</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>To pass {target} with a chance of {chance} the median has to be {needed}.</source>
        <translation>要以 {chance} 的把握越过{target}，中位数须为{needed}。</translation>
    </message>
    <message>
        <source>To scenario</source>
        <translation>目标情景</translation>
    </message>
    <message>
        <source>Token prices</source>
        <translation>token 价格</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>token 数</translation>
    </message>
    <message>
        <source>Tokens a second to be served, of the phase of the case</source>
        <translation>每秒须处理的 token 数，按本场景的阶段计</translation>
    </message>
    <message>
        <source>Tokens of context at which the decode step is judged: K counts 1,024, M counts 1,000,000. Without one it follows from input and output.</source>
        <translation>衡量解码步所用的上下文 token 数：K 为 1,024，M 为 1,000,000。留空则由输入与输出推得。</translation>
    </message>
    <message>
        <source>Tokens of the training run</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Tokens per chip</source>
        <translation>单芯片 token</translation>
    </message>
    <message>
        <source>Tokens per second and chip in the case served</source>
        <translation>所设工况下每芯片每秒令牌数</translation>
    </message>
    <message>
        <source>Tokens, precision, cost mode, region, base chip, demand</source>
        <translation>token、精度、成本方式、地区、基准芯片、需求</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总参数</translation>
    </message>
    <message>
        <source>Total parameters</source>
        <translation>总参数量</translation>
    </message>
    <message>
        <source>Total raised</source>
        <translation>累计融资</translation>
    </message>
    <message>
        <source>Totes moved</source>
        <translation>搬运料箱数</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training a model of its size</source>
        <translation>训练同等规模的模型</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Training data episodes</source>
        <translation>训练数据条数</translation>
    </message>
    <message>
        <source>Training data hours</source>
        <translation>训练数据时长</translation>
    </message>
    <message>
        <source>Training facility area</source>
        <translation>训练场面积</translation>
    </message>
    <message>
        <source>Training range</source>
        <translation>训练范围</translation>
    </message>
    <message>
        <source>Trainium capacity</source>
        <translation>Trainium 算力</translation>
    </message>
    <message>
        <source>Trillions of tokens the model is trained on; 14.8 as DeepSeek-V3 was. A way to look, no assumption of the book</source>
        <translation>训练所用 token 数，单位万亿；14.8 同 DeepSeek-V3。只影响查看方式，不是假设</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Turn blind entry off: reveal all scores to everyone</source>
        <translation>关闭盲评：向所有人公开全部评分</translation>
    </message>
    <message>
        <source>Turn blind entry on</source>
        <translation>开启盲评</translation>
    </message>
    <message>
        <source>Twice the product of both shares in per cent.</source>
        <translation>两者份额（百分数）乘积的两倍。</translation>
    </message>
    <message>
        <source>Two companies are needed to merge.</source>
        <translation>合并需要两家公司。</translation>
    </message>
    <message>
        <source>Two-letter code of the country of its headquarters</source>
        <translation>总部所在国家的两字母代码</translation>
    </message>
    <message>
        <source>Type 0.00 to 1.00, or press Esc to keep {number}.</source>
        <translation>请输入 0.00 至 1.00，或按 Esc 保留 {number}。</translation>
    </message>
    <message>
        <source>Type 0.00 to 1.00, or press Esc to keep {score}.</source>
        <translation>请输入 0.00 至 1.00，或按 Esc 保留 {score}。</translation>
    </message>
    <message>
        <source>Type 0.00 to 1.00, or press Esc to leave it as it was.</source>
        <translation>请输入 0.00 至 1.00，或按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation type="vanished">输入命令</translation>
    </message>
    <message>
        <source>Type a command or a company</source>
        <translation>输入命令或公司</translation>
    </message>
    <message>
        <source>Type a name for the row.</source>
        <translation>请输入行的名称。</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Type a ratio of one&apos;s own</source>
        <translation>输入自定比值</translation>
    </message>
    <message>
        <source>Type a ratio…</source>
        <translation>输入比值…</translation>
    </message>
    <message>
        <source>Type a score</source>
        <translation>输入得分</translation>
    </message>
    <message>
        <source>Type a score, 0.00 to 1.00.</source>
        <translation>请输入得分，0.00 至 1.00。</translation>
    </message>
    <message>
        <source>Type a value first, or begin the selection at a known one.</source>
        <translation>请先输入数值，或从已知数值开始选取。</translation>
    </message>
    <message>
        <source>Type another value, or press Ctrl+Del for the bundled one.</source>
        <translation>请输入其他值，或按 Ctrl+Del 恢复内置值。</translation>
    </message>
    <message>
        <source>Type another value, or press Esc to keep {value}.</source>
        <translation>请输入其他值，或按 Esc 保留 {value}。</translation>
    </message>
    <message>
        <source>Type another value, or press Esc.</source>
        <translation>请输入其他值，或按 Esc。</translation>
    </message>
    <message>
        <source>Type one first, or begin the selection at a known score.</source>
        <translation>请先输入，或从已知得分开始选取。</translation>
    </message>
    <message>
        <source>Type over a score</source>
        <translation>直接改写得分</translation>
    </message>
    <message>
        <source>Type the text anew instead of pasting it.</source>
        <translation>请重新键入文字，不要粘贴。</translation>
    </message>
    <message>
        <source>Type weights</source>
        <translation>输入权重</translation>
    </message>
    <message>
        <source>Type what is to be reached.</source>
        <translation>请输入要达到的目标。</translation>
    </message>
    <message>
        <source>Type {what}, or press Esc to keep {old}.</source>
        <translation>请输入{what}，或按 Esc 保留 {old}。</translation>
    </message>
    <message>
        <source>Type {what}, or press Esc to leave it as it was.</source>
        <translation>请输入{what}，或按 Esc 保持不变。</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Typed ratio</source>
        <translation>自定比值</translation>
    </message>
    <message>
        <source>Type…</source>
        <translation>自定…</translation>
    </message>
    <message>
        <source>Typical miss</source>
        <translation>典型偏差</translation>
    </message>
    <message>
        <source>U-shape</source>
        <translation>U 型</translation>
    </message>
    <message>
        <source>US</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>US Merger Guidelines 2023: a rise above 100 with an HHI above 1,800 or a joint share above 30 %.</source>
        <translation>美国 2023 年《合并指南》：上升超过 100，且 HHI 高于 1,800 或合计份额超过 30%。</translation>
    </message>
    <message>
        <source>USD a month</source>
        <translation>USD/月</translation>
    </message>
    <message>
        <source>USD a year</source>
        <translation>USD/年</translation>
    </message>
    <message>
        <source>USD bn</source>
        <translation>十亿 USD</translation>
    </message>
    <message>
        <source>USD m</source>
        <translation>百万 USD</translation>
    </message>
    <message>
        <source>USD per GPU-hour</source>
        <translation>USD/GPU 时</translation>
    </message>
    <message>
        <source>USD per M tokens</source>
        <translation>USD/百万 token</translation>
    </message>
    <message>
        <source>USD per chip-hour</source>
        <translation>USD/卡时</translation>
    </message>
    <message>
        <source>USD per kW-month</source>
        <translation>USD/kW·月</translation>
    </message>
    <message>
        <source>USD per kWh</source>
        <translation>USD/kWh</translation>
    </message>
    <message>
        <source>USD per million input tokens</source>
        <translation>USD/百万输入 token</translation>
    </message>
    <message>
        <source>USD per million output tokens</source>
        <translation>USD/百万输出 token</translation>
    </message>
    <message>
        <source>USD per million tokens</source>
        <translation>USD/百万 token</translation>
    </message>
    <message>
        <source>USD per million tokens that moved work costs more, or less</source>
        <translation>迁移后的工作每百万 token 贵了或便宜了多少 USD</translation>
    </message>
    <message>
        <source>USD {low} to {high} per million output tokens</source>
        <translation>每百万输出 token USD {low} 至 {high}</translation>
    </message>
    <message>
        <source>USD/M</source>
        <translation>USD/M</translation>
    </message>
    <message>
        <source>USD/M out</source>
        <translation>USD/M 出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>撤销：{label}</translation>
    </message>
    <message>
        <source>Unique parts</source>
        <translation>独有零件数</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>单台成本</translation>
    </message>
    <message>
        <source>Unit cost target</source>
        <translation>单台成本目标</translation>
    </message>
    <message>
        <source>Unit economics</source>
        <translation>单台经济性</translation>
    </message>
    <message>
        <source>Unit generation</source>
        <translation>产品代次</translation>
    </message>
    <message>
        <source>Unit of the value; text where there is no figure</source>
        <translation>数值的单位；没有数字则填 text</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Unit price assumed</source>
        <translation>假定单价</translation>
    </message>
    <message>
        <source>Unit price target</source>
        <translation>目标单价</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>United States, commercial average</source>
        <translation>美国，商业平均</translation>
    </message>
    <message>
        <source>United States, industrial average</source>
        <translation>美国，工业平均</translation>
    </message>
    <message>
        <source>United States, wholesale, energy only</source>
        <translation>美国，批发，仅电能</translation>
    </message>
    <message>
        <source>Units built period</source>
        <translation>期内产量</translation>
    </message>
    <message>
        <source>Units online</source>
        <translation>在线台数</translation>
    </message>
    <message>
        <source>Units ordered</source>
        <translation>订购台数</translation>
    </message>
    <message>
        <source>Units shipped</source>
        <translation>出货量</translation>
    </message>
    <message>
        <source>Units shipped cumulative</source>
        <translation>累计出货量</translation>
    </message>
    <message>
        <source>Units shipped quarter</source>
        <translation>季度出货量</translation>
    </message>
    <message>
        <source>Units shipped year</source>
        <translation>全年出货量</translation>
    </message>
    <message>
        <source>Units target</source>
        <translation>出货目标</translation>
    </message>
    <message>
        <source>Universe</source>
        <translation>标的池</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知取</translation>
    </message>
    <message>
        <source>Unknown because these are blank: {fields}</source>
        <translation>未知，因为以下为空：{fields}</translation>
    </message>
    <message>
        <source>Unknown maker</source>
        <translation>厂商未知</translation>
    </message>
    <message>
        <source>Unknown rest</source>
        <translation>未知部分</translation>
    </message>
    <message>
        <source>Unknown scores</source>
        <translation>未知得分</translation>
    </message>
    <message>
        <source>Unknown scores: anything from 0 to 1</source>
        <translation>未知得分：0 至 1 皆有可能</translation>
    </message>
    <message>
        <source>Unknown scores: segment median, wide bounds</source>
        <translation>未知得分：取细分领域中位数，上下限放宽</translation>
    </message>
    <message>
        <source>Unknown, because these fields are blank: {fields}.</source>
        <translation>未知，因为以下字段为空：{fields}。</translation>
    </message>
    <message>
        <source>Unknown, segment median used: {factors}</source>
        <translation>未知、取细分领域中位数：{factors}</translation>
    </message>
    <message>
        <source>Unknown, so the median of the segment stands in: {list}.</source>
        <translation>未知、以细分领域中位数代替：{list}。</translation>
    </message>
    <message>
        <source>Unknown: the median of the segment stands in, with wide bounds</source>
        <translation>未知：以细分领域中位数代替，上下限放宽</translation>
    </message>
    <message>
        <source>Unknown: the {segment} median {score} stands in, low and high {range}</source>
        <translation>未知：以{segment}中位数 {score} 代替，上下限 {range}</translation>
    </message>
    <message>
        <source>Unknown; the median of the segment stands in</source>
        <translation>未知，以细分领域中位数代替</translation>
    </message>
    <message>
        <source>Unpin {name}</source>
        <translation>取消置顶 {name}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Update Servoscope to open it.</source>
        <translation>请升级 Servoscope 后打开。</translation>
    </message>
    <message>
        <source>Update Servoscope to recover it.</source>
        <translation>请升级 Servoscope 后再恢复。</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Use one of {formats}.</source>
        <translation>请使用其中之一：{formats}。</translation>
    </message>
    <message>
        <source>Use the bundled calibration</source>
        <translation>使用内置校准</translation>
    </message>
    <message>
        <source>Use the bundled company {name}</source>
        <translation>恢复内置公司 {name}</translation>
    </message>
    <message>
        <source>Use the bundled evidence of {name} {day}</source>
        <translation>恢复 {name} {day} 的内置证据</translation>
    </message>
    <message>
        <source>Use the bundled factor {name}</source>
        <translation>恢复内置因子{name}</translation>
    </message>
    <message>
        <source>Use the bundled fundamental of {name} {day}</source>
        <translation>恢复 {name} {day} 的内置基本面</translation>
    </message>
    <message>
        <source>Use the bundled observation</source>
        <translation>恢复内置观测</translation>
    </message>
    <message>
        <source>Use the bundled observation of {name} {day}</source>
        <translation>恢复 {name} {day} 的内置观测</translation>
    </message>
    <message>
        <source>Use the bundled rate</source>
        <translation>使用内置汇率</translation>
    </message>
    <message>
        <source>Use the bundled row</source>
        <translation>恢复内置行</translation>
    </message>
    <message>
        <source>Use the claimed ratio</source>
        <translation>采用宣称比值</translation>
    </message>
    <message>
        <source>Use the derived ratio</source>
        <translation>采用推算比值</translation>
    </message>
    <message>
        <source>Use the median</source>
        <translation>改用中位数</translation>
    </message>
    <message>
        <source>Use weights “{name}”</source>
        <translation>使用权重“{name}”</translation>
    </message>
    <message>
        <source>Use {limit}</source>
        <translation>改用 {limit}</translation>
    </message>
    <message>
        <source>Use {mode} weights</source>
        <translation>权重方式：{mode}</translation>
    </message>
    <message>
        <source>Use {target}</source>
        <translation>改用 {target}</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Used for the fit: its error is no test.</source>
        <translation>已用于拟合：其误差不构成检验。</translation>
    </message>
    <message>
        <source>Used ratio</source>
        <translation>采用比值</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常用型</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>V-shape</source>
        <translation>V 型</translation>
    </message>
    <message>
        <source>VENDOR CLAIM, NOT REPRODUCED</source>
        <translation>厂商宣称，未经复现</translation>
    </message>
    <message>
        <source>VIKOR</source>
        <translation>VIKOR</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Validated hardware</source>
        <translation>已验证硬件</translation>
    </message>
    <message>
        <source>Validated hardware of {name} does not name {chip}.</source>
        <translation>{name} 的已验证硬件未提到 {chip}。</translation>
    </message>
    <message>
        <source>Validated hardware of {name} names {chip}.</source>
        <translation>{name} 的已验证硬件包括 {chip}。</translation>
    </message>
    <message>
        <source>Validated hardware of {name} names {family} but not {chip}.</source>
        <translation>{name} 的已验证硬件提到 {family}，但未提到 {chip}。</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>估值</translation>
    </message>
    <message>
        <source>Valuation {bound}{amount}, {kind}, {day}, {confidence}</source>
        <translation>估值 {bound}{amount}，{kind}，{day}，{confidence}</translation>
    </message>
    <message>
        <source>Valuations</source>
        <translation>估值</translation>
    </message>
    <message>
        <source>Valuations of {company}</source>
        <translation>{company} 的估值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value by scenario</source>
        <translation>各情景估值</translation>
    </message>
    <message>
        <source>Value by the model</source>
        <translation>模型估值</translation>
    </message>
    <message>
        <source>Value dim.</source>
        <translation>V 维度</translation>
    </message>
    <message>
        <source>Value in USD</source>
        <translation>美元值</translation>
    </message>
    <message>
        <source>Value in this scenario, effects of compute included</source>
        <translation>此情景下的估值，含算力效应</translation>
    </message>
    <message>
        <source>Value without effects</source>
        <translation>不含影响的估值</translation>
    </message>
    <message>
        <source>Value, {unit}</source>
        <translation>估值，{unit}</translation>
    </message>
    <message>
        <source>Value: {kind}</source>
        <translation>估值：{kind}</translation>
    </message>
    <message>
        <source>Valued at RMB 10 bn or more</source>
        <translation>估值达百亿元人民币</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>估值</translation>
    </message>
    <message>
        <source>Values are reported ones to be expected, not fair values. Does it still hold? servoscope verify FILE</source>
        <translation>估值为预期的公开报道值，并非公允价值。是否仍然成立？运行 servoscope verify 文件</translation>
    </message>
    <message>
        <source>Values by the model</source>
        <translation>模型估值</translation>
    </message>
    <message>
        <source>Values do not move with scores without a calibration.</source>
        <translation>没有校准时，估值不随得分变动。</translation>
    </message>
    <message>
        <source>Values in CNY</source>
        <translation>以人民币显示 (CNY)</translation>
    </message>
    <message>
        <source>Values in USD</source>
        <translation>以美元显示 (USD)</translation>
    </message>
    <message>
        <source>Values in {unit}</source>
        <translation>金额单位 {unit}</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Vector (original)</source>
        <translation>向量归一（原始）</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Venture + listed</source>
        <translation>一级市场 + 上市</translation>
    </message>
    <message>
        <source>Venture and listed</source>
        <translation type="vanished">一级市场与上市公司</translation>
    </message>
    <message>
        <source>Venture only</source>
        <translation>仅一级市场</translation>
    </message>
    <message>
        <source>Venture rounds: {change}.</source>
        <translation>一级市场轮次：{change}。</translation>
    </message>
    <message>
        <source>Vera Rubin systems</source>
        <translation>Vera Rubin 系统</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>视图：{name}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>WASPAS</source>
        <translation>WASPAS</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Wanted rate</source>
        <translation>目标频率</translation>
    </message>
    <message>
        <source>Weekly users</source>
        <translation>周活用户</translation>
    </message>
    <message>
        <source>Weigh by comparisons in pairs</source>
        <translation>两两比较定权</translation>
    </message>
    <message>
        <source>Weigh by order of importance</source>
        <translation>按重要性排序定权</translation>
    </message>
    <message>
        <source>Weigh by swings</source>
        <translation>按摆幅定权重</translation>
    </message>
    <message>
        <source>Weigh without overlap</source>
        <translation>去除重叠后定权重</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of each kind</source>
        <translation>各类型的权重</translation>
    </message>
    <message>
        <source>Weight of the majority, v</source>
        <translation>多数权重 v</translation>
    </message>
    <message>
        <source>Weight of the risk {weight}, {confidence}, {day}</source>
        <translation>风险权重 {weight}，{confidence}，{day}</translation>
    </message>
    <message>
        <source>Weight of the row in the fit</source>
        <translation>该行在拟合中的权重</translation>
    </message>
    <message>
        <source>Weight of {factor}</source>
        <translation>{factor}权重</translation>
    </message>
    <message>
        <source>Weight of “{name}” {value}</source>
        <translation>“{name}”的权重 {value}</translation>
    </message>
    <message>
        <source>Weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
    <message>
        <source>Weight {weight}.</source>
        <translation>权重 {weight}。</translation>
    </message>
    <message>
        <source>Weight-prior kernel ridge</source>
        <translation type="vanished">权重先验核岭回归</translation>
    </message>
    <message>
        <source>Weight-prior ridge</source>
        <translation type="vanished">权重先验岭回归</translation>
    </message>
    <message>
        <source>Weight: {name}</source>
        <translation>权重：{name}</translation>
    </message>
    <message>
        <source>Weighted cost</source>
        <translation>加权成本</translation>
    </message>
    <message>
        <source>Weighted mean</source>
        <translation>加权平均</translation>
    </message>
    <message>
        <source>Weighted product</source>
        <translation>加权乘积</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights are typed: give it one beside the table.</source>
        <translation>当前为输入权重：请在表格旁为它设权重。</translation>
    </message>
    <message>
        <source>Weights from judgements</source>
        <translation>由判断得出权重</translation>
    </message>
    <message>
        <source>Weights from judgements: compare the factors in pairs (AHP), or put them in order</source>
        <translation type="vanished">由判断得出权重：两两比较因子（AHP），或将其排序</translation>
    </message>
    <message>
        <source>Weights from judgements…</source>
        <translation>由判断得出权重…</translation>
    </message>
    <message>
        <source>Weights that follow</source>
        <translation>所得权重</translation>
    </message>
    <message>
        <source>Weights the scores suggest</source>
        <translation>得分所提示的权重</translation>
    </message>
    <message>
        <source>Weights the scores suggest…</source>
        <translation>得分所提示的权重…</translation>
    </message>
    <message>
        <source>Weights were normalised to sum 1 from sum {sum}.</source>
        <translation>权重合计为 {sum}，已归一化为 1。</translation>
    </message>
    <message>
        <source>Weights: {mode}</source>
        <translation>权重：{mode}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What a fit without this company predicts for that date, {unit}</source>
        <translation>不含该公司的拟合对该日期的预测，{unit}</translation>
    </message>
    <message>
        <source>What a maker or the press claims, marked where physics does not allow it</source>
        <translation>厂商或媒体的宣称值；物理上不可能的有标记</translation>
    </message>
    <message>
        <source>What caused it</source>
        <translation>变动原因</translation>
    </message>
    <message>
        <source>What changed for it</source>
        <translation>它的变化</translation>
    </message>
    <message>
        <source>What counts where no score is known: the segment median with wide low and high, or the same with everything from 0 to 1 possible</source>
        <translation>得分未知时如何计入：取细分领域中位数、上下限放宽，或同样取中位数、但 0 至 1 皆有可能</translation>
    </message>
    <message>
        <source>What differs, and all scenarios</source>
        <translation>差异与全部情景</translation>
    </message>
    <message>
        <source>What everything that follows rests on: derived, unless chosen otherwise</source>
        <translation>后续计算所依据的值：未另选时取推算值</translation>
    </message>
    <message>
        <source>What if {supplier} delivers nothing any more and what is held of it may not be used</source>
        <translation>假如 {supplier} 停止供货，已有的也不得使用</translation>
    </message>
    <message>
        <source>What investors or the market are reported to have paid for a company like this at that date; whether that is right is another question.</source>
        <translation>据报道，投资者或市场在该日期为此类公司支付的价格；是否合理另当别论。</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>对比内容</translation>
    </message>
    <message>
        <source>What is paid once exceeds the value; it stands at 0.</source>
        <translation>一次性支出超过估值，按 0 计。</translation>
    </message>
    <message>
        <source>What is scored</source>
        <translation>评什么</translation>
    </message>
    <message>
        <source>What is taken apart</source>
        <translation>分解对象</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>要达到什么</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What it does, in a sentence</source>
        <translation>一句话说明其业务</translation>
    </message>
    <message>
        <source>What it makes itself, what it earns on it, and how firmly it is tied to industrial partners</source>
        <translation>哪些自己制造，盈利如何，与产业伙伴绑定有多紧密</translation>
    </message>
    <message>
        <source>What its parents or its score rules do is taken back where it was set.</source>
        <translation>由其上级或得分规则带来的变化，须在设定处撤回。</translation>
    </message>
    <message>
        <source>What kind of valuation it is</source>
        <translation>估值类型</translation>
    </message>
    <message>
        <source>What physics allows; of two models, the ratio over all contexts</source>
        <translation>物理上允许的范围；两个模型之间则为各上下文下的比值</translation>
    </message>
    <message>
        <source>What the bounds of the other factors leave this weight</source>
        <translation>其他因子的上下限给该权重留下的范围</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>颜色表示什么</translation>
    </message>
    <message>
        <source>What the demand takes</source>
        <translation>需求所需</translation>
    </message>
    <message>
        <source>What the merger does</source>
        <translation>合并的影响</translation>
    </message>
    <message>
        <source>What the migration takes</source>
        <translation>迁移所需</translation>
    </message>
    <message>
        <source>What the model gives in the case served</source>
        <translation>模型在当前推理场景下给出的值</translation>
    </message>
    <message>
        <source>What the model of throughput gives, with the band of its error</source>
        <translation>吞吐模型给出的值及其误差区间</translation>
    </message>
    <message>
        <source>What the next calibration makes of values that are only known to be at least so much: leave them out, or put the value expected above them</source>
        <translation>下次校准如何处理只知下限的估值：不计入，或取下限之上的期望值</translation>
    </message>
    <message>
        <source>What the scores and the calibration give</source>
        <translation>由得分和校准得出</translation>
    </message>
    <message>
        <source>What the scores mean. 0 is the least and 1 the best, always: where less is better, let 1 stand for the least.</source>
        <translation>各分值的含义。0 始终最差，1 始终最好：若越少越好，则让 1 表示最少。</translation>
    </message>
    <message>
        <source>What the training run takes</source>
        <translation>训练所需</translation>
    </message>
    <message>
        <source>What this score means</source>
        <translation>这个分值的含义</translation>
    </message>
    <message>
        <source>What throughput and cost are about: output tokens with their share of prefill, input tokens alone, or the decode step alone</source>
        <translation>吞吐与成本的口径：输出 token 连同分摊的预填充、仅输入 token、或仅解码步</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>丢失的内容</translation>
    </message>
    <message>
        <source>What was measured; the help page on rubrics lists what is scored</source>
        <translation>测量的内容；评分表的帮助页列出计分的指标</translation>
    </message>
    <message>
        <source>What would be right</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>What would be set</source>
        <translation>将要设定的内容</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>What would stand there</source>
        <translation>将成为</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the source was published</source>
        <translation>来源的发布日期</translation>
    </message>
    <message>
        <source>Where a factor does not apply to a company they are wider than they need be.</source>
        <translation>公司有不适用的因子时，该范围比必要的宽。</translation>
    </message>
    <message>
        <source>Where it comes from: an address, or words such as a call or a filing</source>
        <translation>来源：网址，或“电话”“公告”等文字</translation>
    </message>
    <message>
        <source>Whether it has a model of its own that acts in the physical world, and how well that model is shown to work</source>
        <translation>是否有在物理世界中行动的自有模型，其效果得到多少验证</translation>
    </message>
    <message>
        <source>Whether it is listed; private where empty</source>
        <translation>是否上市；留空为未上市</translation>
    </message>
    <message>
        <source>Whether the chip may be sold into China</source>
        <translation>芯片能否销往中国</translation>
    </message>
    <message>
        <source>Whether the guideline presumes harm depends on the part of the market nobody splits.</source>
        <translation>准则是否推定有损竞争，取决于市场中无人拆分的部分。</translation>
    </message>
    <message>
        <source>Whether the next calibration counts it; click or press Space</source>
        <translation>下次校准是否计入；点击或按空格键切换</translation>
    </message>
    <message>
        <source>Whether this score may move</source>
        <translation>该得分是否可以变动</translation>
    </message>
    <message>
        <source>Which computer the robots carry; prices are in the table of robot costs</source>
        <translation>机器人搭载哪种计算机；价格在机器人成本表中</translation>
    </message>
    <message>
        <source>Which edit</source>
        <translation>哪一项改动</translation>
    </message>
    <message>
        <source>Which figure counts</source>
        <translation>采用哪个数字</translation>
    </message>
    <message>
        <source>Which kinds count: rounds and listings in the funding, all of them in the club. Targets and rumours are shown apart and never count</source>
        <translation>计入哪些类型：融资图计融资与上市，俱乐部图计全部。洽谈目标与传闻单独显示，不计入</translation>
    </message>
    <message>
        <source>Which market&apos;s shares are stressed</source>
        <translation>对哪个市场的份额作压力测试</translation>
    </message>
    <message>
        <source>Which migration the rubric is about: from and to which stack, for which work</source>
        <translation>评分针对哪条迁移路线：从哪个软件栈到哪个，为何种任务</translation>
    </message>
    <message>
        <source>Which observations the next calibration learns from</source>
        <translation>下次校准从哪些观测中学习</translation>
    </message>
    <message>
        <source>Which scores of the selected company reach a value or a rank (Ctrl+Shift+G)</source>
        <translation>所选公司的哪些得分能达到某个估值或排名（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Which scores of this company reach a value or a rank</source>
        <translation>该公司的哪些得分能达到某个估值或排名</translation>
    </message>
    <message>
        <source>While it is on, nobody sees others’ scores, reasons or what stands in a cell they have not scored or called unknown themselves: not in tables, ranks, charts, history or exports. Revealing is an entry in the history.</source>
        <translation>开启期间，凡自己尚未评分或标为未知的单元格，任何人都看不到他人的评分、理由和生效值：表格、排名、图表、历史和导出中均不显示。公开评分会记入历史。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Who pays, how much, in how many places and sectors</source>
        <translation>谁付费、付多少，覆盖多少地点和行业</translation>
    </message>
    <message>
        <source>Who scores</source>
        <translation>评分人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why does the score differ from the evidence?</source>
        <translation>得分为何与证据不同？</translation>
    </message>
    <message>
        <source>Why is it not listed?</source>
        <translation>为何未列出？</translation>
    </message>
    <message>
        <source>Why is it ranked here?</source>
        <translation>为何排在这里？</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒绝的原因</translation>
    </message>
    <message>
        <source>Why nothing was calibrated</source>
        <translation>未能校准的原因</translation>
    </message>
    <message>
        <source>Why the case cannot be evaluated</source>
        <translation>场景无法计算的原因</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>为何取此等级</translation>
    </message>
    <message>
        <source>Why this score</source>
        <translation>为何取此得分</translation>
    </message>
    <message>
        <source>Why this score of {factor}</source>
        <translation>{factor}为何取此得分</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>With PUE of the region and the mean load of the cards</source>
        <translation>计入当地 PUE 与卡的平均负载率</translation>
    </message>
    <message>
        <source>With any scores {words}.</source>
        <translation>无论得分如何，{words}。</translation>
    </message>
    <message>
        <source>With its evidence, fundamentals and scores</source>
        <translation>连同其证据、基本面与得分</translation>
    </message>
    <message>
        <source>With other folds: {errors}</source>
        <translation>换用其他分折：{errors}</translation>
    </message>
    <message>
        <source>With these scores {words}. Let others move, or widen the limits.</source>
        <translation>只动这些得分{words}。请让其他得分也可变动，或放宽上下限。</translation>
    </message>
    <message>
        <source>With {share} on {chip} the shares add up to {total}; they may reach 100 % together.</source>
        <translation>{chip} 取 {share} 时份额合计 {total}；合计不得超过 100%。</translation>
    </message>
    <message>
        <source>Within 2x</source>
        <translation>2 倍以内</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>断供方</translation>
    </message>
    <message>
        <source>Without overlap</source>
        <translation>去除重叠</translation>
    </message>
    <message>
        <source>Without spare cards and rounding</source>
        <translation>不计备用卡与取整</translation>
    </message>
    <message>
        <source>Work that migrates, %</source>
        <translation>迁移的工作，%</translation>
    </message>
    <message>
        <source>Worked out from other figures</source>
        <translation>由其他数字推算</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Workspaces (*.servoscope)</source>
        <translation>工作区 (*.servoscope)</translation>
    </message>
    <message>
        <source>World</source>
        <translation>全球</translation>
    </message>
    <message>
        <source>World 2025, accelerators by 8-bit operations (Epoch AI)</source>
        <translation>全球 2025，加速器按 8 位算力（Epoch AI）</translation>
    </message>
    <message>
        <source>World 2025, accelerators by number (Epoch AI, IDC)</source>
        <translation>全球 2025，加速器按数量（Epoch AI、IDC）</translation>
    </message>
    <message>
        <source>World model</source>
        <translation>世界模型</translation>
    </message>
    <message>
        <source>World, 4th quarter 2025, five vendors by 8-bit operations (Epoch AI)</source>
        <translation>全球 2025 年四季度，五家厂商按 8 位算力（Epoch AI）</translation>
    </message>
    <message>
        <source>Worst after six months: without {supplier}, {share} of demand is not served.</source>
        <translation>六个月后最坏情形：失去 {supplier}，{share} 的需求得不到满足。</translation>
    </message>
    <message>
        <source>Write table, inputs and scenarios to Excel, CSV or JSON</source>
        <translation>将表格、输入与情景写入 Excel、CSV 或 JSON</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <source>Writing {n} changes</source>
        <translation>正在写入 {n} 项更改</translation>
    </message>
    <message>
        <source>Writing {n} rows to {name}</source>
        <translation>正在将 {n} 行写入 {name}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year of founding</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Yearly average units of each currency per US dollar. A valuation is converted at the rate of its own year; using a yearly average for a day is an assumption. Type over a rate to use your own, empty it to return to the bundled one.</source>
        <translation>每 1 美元兑各货币的年均汇率。估值按其所在年份的汇率折算；以年均值代替某一天的汇率属于假设。直接改写即用自己的汇率，清空则恢复内置汇率。</translation>
    </message>
    <message>
        <source>Years of use</source>
        <translation>使用年限</translation>
    </message>
    <message>
        <source>You changed what the prediction rests on; the measurement is of the chip as published.</source>
        <translation>您改动了预测的依据；实测对应的是公布规格的芯片。</translation>
    </message>
    <message>
        <source>You may not read or write {name} in {folder}.</source>
        <translation>没有读写 {folder} 中 {name} 的权限。</translation>
    </message>
    <message>
        <source>Your edits are saved and you can go on. If it returns, please report it with the details below{where}.</source>
        <translation>您的编辑已保存，可以继续使用。若再次出现，请附上下面的详情反馈{where}。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name, as the history tells it</source>
        <translation>您的姓名（历史记录中如此显示）</translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>您的姓名…</translation>
    </message>
    <message>
        <source>Your own: it moves composites and ranks. The calibrated valuation rests on the built-in factors alone, so no value moves with it.</source>
        <translation>自定义因子：影响综合得分和排名。校准估值只以内置因子为基础，因此不会改变任何估值。</translation>
    </message>
    <message>
        <source>Yuan per US dollar for prices of chips and tokens</source>
        <translation>芯片与 token 价格所用的美元兑人民币汇率</translation>
    </message>
    <message>
        <source>Z.ai data centre on Chinese chips</source>
        <translation>智谱国产芯片数据中心</translation>
    </message>
    <message>
        <source>[{name}] {label}</source>
        <translation>[{name}] {label}</translation>
    </message>
    <message>
        <source>a chip listed under chips</source>
        <translation>chips 中列出的芯片</translation>
    </message>
    <message>
        <source>a column of this table</source>
        <translation>本表的一列</translation>
    </message>
    <message>
        <source>a company of the list</source>
        <translation>列表中的公司</translation>
    </message>
    <message>
        <source>a context of at most {limit} tokens, the limit of {name}</source>
        <translation>不超过 {limit} token 的上下文，即 {name} 的上限</translation>
    </message>
    <message>
        <source>a date like 2026, 2026-06 or 2026-06-30</source>
        <translation>形如 2026、2026-06 或 2026-06-30 的日期</translation>
    </message>
    <message>
        <source>a date like 2026, 2026-Q2, 2026-06 or 2026-06-30</source>
        <translation>日期，如 2026、2026-Q2、2026-06 或 2026-06-30</translation>
    </message>
    <message>
        <source>a date no later than today</source>
        <translation>不晚于今天的日期</translation>
    </message>
    <message>
        <source>a day after the price of the same product and tier before it ended</source>
        <translation>晚于同一产品同一档位上一价格终止日的日期</translation>
    </message>
    <message>
        <source>a day like 2026-06-30</source>
        <translation>形如 2026-06-30 的日期</translation>
    </message>
    <message>
        <source>a day no earlier than from_date</source>
        <translation>不早于起始日的日期</translation>
    </message>
    <message>
        <source>a demonstration only</source>
        <translation>仅有演示</translation>
    </message>
    <message>
        <source>a dictionary of keyed values</source>
        <translation>键值字典</translation>
    </message>
    <message>
        <source>a dictionary with a name</source>
        <translation>含名称的字典</translation>
    </message>
    <message>
        <source>a factor or *</source>
        <translation>因子或 *</translation>
    </message>
    <message>
        <source>a field of an architecture, like layers or kv_heads</source>
        <translation>架构的字段，如 layers 或 kv_heads</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>有限的数字</translation>
    </message>
    <message>
        <source>a fraction from {low} to {high}</source>
        <translation>{low} 至 {high} 的比例</translation>
    </message>
    <message>
        <source>a fraction from {low} to {high}, what the listed shares leave of 1</source>
        <translation>{low} 至 {high} 的比例，即所列份额之外的余量</translation>
    </message>
    <message>
        <source>a header row and one row per company are needed</source>
        <translation>需要表头行，且每家公司一行</translation>
    </message>
    <message>
        <source>a list of ids</source>
        <translation>标识的列表</translation>
    </message>
    <message>
        <source>a margin that leaves room for a compute share of {share}</source>
        <translation>能为 {share} 的算力占比留出余地的毛利率</translation>
    </message>
    <message>
        <source>a market of the table</source>
        <translation>表中的市场</translation>
    </message>
    <message>
        <source>a model listed under models</source>
        <translation>models 中列出的模型</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>a name of letters, digits and underscores</source>
        <translation>由字母、数字和下划线组成的名称</translation>
    </message>
    <message>
        <source>a note with the words &apos;Servoscope assumption&apos;</source>
        <translation>含有“Servoscope assumption”字样的备注</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number above {above}</source>
        <translation>大于 {above} 的数字</translation>
    </message>
    <message>
        <source>a number above {above} and at most {high}</source>
        <translation>大于 {above} 且不超过 {high} 的数字</translation>
    </message>
    <message>
        <source>a number above {above} and below {below}</source>
        <translation>大于 {above} 且小于 {below} 的数字</translation>
    </message>
    <message>
        <source>a number above {above} and of at most {high}</source>
        <translation>大于 {above} 且不超过 {high} 的数字</translation>
    </message>
    <message>
        <source>a number above {above}, or nothing</source>
        <translation>大于 {above} 的数字，或留空</translation>
    </message>
    <message>
        <source>a number below {below}</source>
        <translation>小于 {below} 的数字</translation>
    </message>
    <message>
        <source>a number from 1 to spec_query</source>
        <translation>1 至 spec_query 的数字</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>{low} 至 {high} 的数字</translation>
    </message>
    <message>
        <source>a number from {low} upwards</source>
        <translation>不小于 {low} 的数字</translation>
    </message>
    <message>
        <source>a number like 1200 or 0.5</source>
        <translation>数字，如 1200 或 0.5</translation>
    </message>
    <message>
        <source>a number no higher than {field}</source>
        <translation>不高于“{field}”的数字</translation>
    </message>
    <message>
        <source>a number of at least {low}</source>
        <translation>不小于 {low} 的数字</translation>
    </message>
    <message>
        <source>a number of at least {low} and below {below}</source>
        <translation>不小于 {low} 且小于 {below} 的数字</translation>
    </message>
    <message>
        <source>a number of at least {low} and of at most {high}</source>
        <translation>{low} 至 {high} 的数字</translation>
    </message>
    <message>
        <source>a number of at most {high}</source>
        <translation>不超过 {high} 的数字</translation>
    </message>
    <message>
        <source>a number of at most {high} above {above}</source>
        <translation>大于 {above} 且不超过 {high} 的数字</translation>
    </message>
    <message>
        <source>a number of tokens above 0</source>
        <translation>大于 0 的 token 数</translation>
    </message>
    <message>
        <source>a number where experts is given, and only there</source>
        <translation>当且仅当给出专家数时填写的数字</translation>
    </message>
    <message>
        <source>a number, or a text or note in its place</source>
        <translation>数字，或代之以文字或备注</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>a plan, and a live number is known</source>
        <translation>仅为规划，而已有实际数字</translation>
    </message>
    <message>
        <source>a precision of the chip where its base has one</source>
        <translation>给出基准精度时也给出芯片精度</translation>
    </message>
    <message>
        <source>a price no higher than price_usd_high</source>
        <translation>不高于价格上限的价格</translation>
    </message>
    <message>
        <source>a rate above 0</source>
        <translation>大于 0 的速率</translation>
    </message>
    <message>
        <source>a rate above 0 to weight the share with</source>
        <translation>用于加权份额的大于 0 的速率</translation>
    </message>
    <message>
        <source>a ratio above 0 to use</source>
        <translation>可采用的大于 0 的比值</translation>
    </message>
    <message>
        <source>a region of the table: {names}</source>
        <translation>表中的地区：{names}</translation>
    </message>
    <message>
        <source>a robot of the table</source>
        <translation>表中的机器人</translation>
    </message>
    <message>
        <source>a row for each of {count} companies, a column for each of {all} chips</source>
        <translation>{count} 家公司各一行、{all} 颗芯片各一列</translation>
    </message>
    <message>
        <source>a row with a typical share</source>
        <translation>给出典型占比的一行</translation>
    </message>
    <message>
        <source>a scenario needs a name</source>
        <translation>情景需要名称</translation>
    </message>
    <message>
        <source>a segment the calibration knows</source>
        <translation>校准已知的领域</translation>
    </message>
    <message>
        <source>a share above {above} and of at most {high}</source>
        <translation>大于 {above} 且不超过 {high} 的比例</translation>
    </message>
    <message>
        <source>a share from {low} to {high}</source>
        <translation>{low} 至 {high} 的比例</translation>
    </message>
    <message>
        <source>a share of revenue that leaves room for the gross margin</source>
        <translation>能为毛利率留出余地的收入占比</translation>
    </message>
    <message>
        <source>a single number</source>
        <translation>单个数字</translation>
    </message>
    <message>
        <source>a supplier of the market</source>
        <translation>该市场的供应商</translation>
    </message>
    <message>
        <source>a target or a rumour: not a member</source>
        <translation>洽谈目标或传闻：不算成员</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a thousand cards or more, or a month at 99 %</source>
        <translation>千卡以上，或一个月可用率 99%</translation>
    </message>
    <message>
        <source>a value of its own, not the one of row {count}</source>
        <translation>不与第 {count} 行重复的值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>大于 0 的整数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>{low} 至 {high} 的整数</translation>
    </message>
    <message>
        <source>a whole number of at least {low}</source>
        <translation>不小于 {low} 的整数</translation>
    </message>
    <message>
        <source>a whole number of chips</source>
        <translation>整数颗芯片</translation>
    </message>
    <message>
        <source>a word, for narrow columns</source>
        <translation>一个词，用于窄列</translation>
    </message>
    <message>
        <source>above interval</source>
        <translation>高于区间</translation>
    </message>
    <message>
        <source>above the interval</source>
        <translation>高于区间</translation>
    </message>
    <message>
        <source>action tokens</source>
        <translation>动作 token 数</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>active parameters</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>add a column id and give the id of the one that is meant</source>
        <translation>请添加 id 列并给出所指公司的标识</translation>
    </message>
    <message>
        <source>add a column per factor, or the columns factor and score</source>
        <translation>请每个因子加一列，或添加因子与得分两列</translation>
    </message>
    <message>
        <source>add it with numbers from 0 to 1, empty where unknown</source>
        <translation>请添加该列，填 0 至 1 的数字，未知则留空</translation>
    </message>
    <message>
        <source>add it with the company&apos;s name in every row</source>
        <translation>请添加该列，每行填公司名称</translation>
    </message>
    <message>
        <source>add the column, assign another one, or give one value for the whole file</source>
        <translation>请添加该列、指定另一列，或为整个文件给一个值</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>address, document or person</source>
        <translation>网址、文件或人</translation>
    </message>
    <message>
        <source>after depreciation, before sales, administration and interest; first half of 2025</source>
        <translation>扣除折旧，未扣销售、管理与利息；2025 年上半年</translation>
    </message>
    <message>
        <source>after the as-of date</source>
        <translation>晚于截止日</translation>
    </message>
    <message>
        <source>agriculture</source>
        <translation>农业机器人</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all but {name}</source>
        <translation>{name}之外</translation>
    </message>
    <message>
        <source>all computing</source>
        <translation>总算力</translation>
    </message>
    <message>
        <source>all dates</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>all firms</source>
        <translation>全部公司</translation>
    </message>
    <message>
        <source>all operators native, graph mode off</source>
        <translation>全部算子原生支持，未启用图模式</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>all rows alike</source>
        <translation>各行等权</translation>
    </message>
    <message>
        <source>all {n} companies</source>
        <translation>全部 {n} 家公司</translation>
    </message>
    <message>
        <source>all {ratio}, the baseline {rate}</source>
        <translation>全部 {ratio}，基线 {rate}</translation>
    </message>
    <message>
        <source>all-in</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>allowed: the base is the workspace itself</source>
        <translation>空：基准就是工作区本身</translation>
    </message>
    <message>
        <source>amount unknown</source>
        <translation>金额未知</translation>
    </message>
    <message>
        <source>an address beginning with http:// or https://</source>
        <translation>以 http:// 或 https:// 开头的网址</translation>
    </message>
    <message>
        <source>an address beginning with http:// or https:// or {words}</source>
        <translation>以 http:// 或 https:// 开头的网址，或 {words}</translation>
    </message>
    <message>
        <source>an address, or words such as “call with the company”</source>
        <translation>网址，或“与公司通话”等文字</translation>
    </message>
    <message>
        <source>an array of {words}</source>
        <translation>{words} 的数组</translation>
    </message>
    <message>
        <source>an id of the table {table}</source>
        <translation>“{table}”表中的编号</translation>
    </message>
    <message>
        <source>an id that stands in {file}</source>
        <translation>{file} 中已有的编号</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an object of {kind} by name</source>
        <translation>以名称为键的 {kind} 对象</translation>
    </message>
    <message>
        <source>an object with a list of points</source>
        <translation>含有测点列表的对象</translation>
    </message>
    <message>
        <source>an object with {names}</source>
        <translation>含有 {names} 的对象</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>another scenario is called {value}; choose another name</source>
        <translation>另有情景名为 {value}；请换一个名称</translation>
    </message>
    <message>
        <source>another supplier than the first</source>
        <translation>与前一家不同的供应商</translation>
    </message>
    <message>
        <source>any difference is a full preference</source>
        <translation>任何差异都是完全偏好</translation>
    </message>
    <message>
        <source>as bundled</source>
        <translation>与内置相同</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>时点</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>as the model has it</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>assign the columns again</source>
        <translation>请重新指定各列</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>assumption, because the row has no source</source>
        <translation>假设，因为该行没有来源</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>同时</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at least </source>
        <translation type="vanished">至少 </translation>
    </message>
    <message>
        <source>at least one id of a {scope}</source>
        <translation>至少一个{scope}的标识</translation>
    </message>
    <message>
        <source>at least one metric</source>
        <translation>至少一个指标</translation>
    </message>
    <message>
        <source>at least one point</source>
        <translation>至少一个测点</translation>
    </message>
    <message>
        <source>at least one supplier with supply above 0</source>
        <translation>至少一家供应量大于 0 的供应商</translation>
    </message>
    <message>
        <source>attainable PFLOP/s, dense</source>
        <translation>可达 PFLOP/s（稠密）</translation>
    </message>
    <message>
        <source>attainable PFLOP/s, {precision} dense</source>
        <translation>可达 PFLOP/s（{precision} 稠密）</translation>
    </message>
    <message>
        <source>autonomy compute</source>
        <translation>智驾计算</translation>
    </message>
    <message>
        <source>average PUE</source>
        <translation>平均 PUE</translation>
    </message>
    <message>
        <source>axis from {begin}; {sum}</source>
        <translation>坐标自 {begin} 起；{sum}</translation>
    </message>
    <message>
        <source>backed_by</source>
        <translation>投资方类别</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景资料</translation>
    </message>
    <message>
        <source>background: no factor is scored on it</source>
        <translation>背景资料：没有因子按它评分</translation>
    </message>
    <message>
        <source>band: low–high</source>
        <translation>色带：上下限</translation>
    </message>
    <message>
        <source>band: {level} % interval</source>
        <translation>色带：{level}% 区间</translation>
    </message>
    <message>
        <source>band: ± one spread</source>
        <translation>带：± 一个离差</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>bandwidth {span}, arithmetic {ratio}</source>
        <translation>带宽 {span}，算力 {ratio}</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>禁售</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>bar score, whisker low to high, orange line the segment&apos;s median</source>
        <translation>条为得分，须线为上下限，橙线为细分领域中位数</translation>
    </message>
    <message>
        <source>bar: score, band: low–high</source>
        <translation>柱：得分，色带：上下限</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>baselines</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>begins like UTF-16 but is not</source>
        <translation>开头像 UTF-16 但并不是</translation>
    </message>
    <message>
        <source>below 0.35 of what the chip&apos;s roofline allows</source>
        <translation>不到芯片屋顶线上限的 0.35</translation>
    </message>
    <message>
        <source>below interval</source>
        <translation>低于区间</translation>
    </message>
    <message>
        <source>below since: {value} in {day}</source>
        <translation>其后跌破：{day} 为 {value}</translation>
    </message>
    <message>
        <source>below the interval</source>
        <translation>低于区间</translation>
    </message>
    <message>
        <source>best native</source>
        <translation>最佳原生</translation>
    </message>
    <message>
        <source>billions</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>bn parameters</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>both chips wait for arithmetic in this phase ({phase}); arithmetic {ratio}</source>
        <translation>两颗芯片在此阶段（{phase}）都受限于计算；算力 {ratio}</translation>
    </message>
    <message>
        <source>both chips wait for bandwidth in this phase ({phase}); bandwidth {span}</source>
        <translation>两颗芯片在此阶段（{phase}）都受限于带宽；带宽 {span}</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>bounds {value} is none of {names}.</source>
        <translation>bounds {value} 不在 {names} 之中。</translation>
    </message>
    <message>
        <source>by cells</source>
        <translation>因单元格</translation>
    </message>
    <message>
        <source>by company</source>
        <translation>按公司</translation>
    </message>
    <message>
        <source>by company, {n} valuations</source>
        <translation>按公司，{n} 个估值</translation>
    </message>
    <message>
        <source>by date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>by its place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>by segment</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>by the rest</source>
        <translation>因其余</translation>
    </message>
    <message>
        <source>by weights</source>
        <translation>因权重</translation>
    </message>
    <message>
        <source>byte {name} is neither UTF-8, UTF-16 nor GB18030 text</source>
        <translation>字节 {name} 不是 UTF-8、UTF-16 或 GB18030 文本</translation>
    </message>
    <message>
        <source>byte {name} is no {other} text</source>
        <translation>字节 {name} 不是 {other} 文本</translation>
    </message>
    <message>
        <source>bytes per token</source>
        <translation>字节/token</translation>
    </message>
    <message>
        <source>cannot be an id</source>
        <translation>不能作为标识</translation>
    </message>
    <message>
        <source>cannot be read as {name} any more</source>
        <translation>无法再按 {name} 读取</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>capital raised</source>
        <translation>累计融资</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>张加速卡</translation>
    </message>
    <message>
        <source>case by case</source>
        <translation>逐案许可</translation>
    </message>
    <message>
        <source>cells are separated by {separator}</source>
        <translation>单元格以{separator}分隔</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>change from {scenario}, %</source>
        <translation>相对 {scenario} 的变化，%</translation>
    </message>
    <message>
        <source>change in %</source>
        <translation>变化，%</translation>
    </message>
    <message>
        <source>change in ln value per standard deviation</source>
        <translation>每标准差的 ln 估值变动</translation>
    </message>
    <message>
        <source>change of the agency power price</source>
        <translation>代理购电价变动</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>芯片</translation>
    </message>
    <message>
        <source>chip accelerator</source>
        <translation>加速芯片</translation>
    </message>
    <message>
        <source>chip for a purchase, chip-hour for a rental or an offer</source>
        <translation>购置为 chip，租赁或报价为 chip-hour</translation>
    </message>
    <message>
        <source>chip left out</source>
        <translation>留出芯片</translation>
    </message>
    <message>
        <source>chip {name}</source>
        <translation>芯片 {name}</translation>
    </message>
    <message>
        <source>chip-hour</source>
        <translation>卡时</translation>
    </message>
    <message>
        <source>chips</source>
        <translation>颗芯片</translation>
    </message>
    <message>
        <source>choose another encoding, or save the file in UTF-8</source>
        <translation>请选择其他编码，或以 UTF-8 保存文件</translation>
    </message>
    <message>
        <source>choose one of {names}</source>
        <translation>请选择 {names} 之一</translation>
    </message>
    <message>
        <source>choose the file again</source>
        <translation>请重新选择文件</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>宣称</translation>
    </message>
    <message>
        <source>claimed {claimed}</source>
        <translation>宣称 {claimed}</translation>
    </message>
    <message>
        <source>claimed {ratio}</source>
        <translation>宣称 {ratio}</translation>
    </message>
    <message>
        <source>close every quoted text with a quote</source>
        <translation>带引号的文本须以引号结束</translation>
    </message>
    <message>
        <source>close every quoted text with a quote, and double quotes inside it</source>
        <translation>带引号的文本须以引号结束，其中的引号须成对</translation>
    </message>
    <message>
        <source>closeness to the ideal</source>
        <translation>与理想解的贴近度</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>cloud GPUs</source>
        <translation>云 GPU</translation>
    </message>
    <message>
        <source>cloud capacity</source>
        <translation>云算力</translation>
    </message>
    <message>
        <source>colocation and power in total cost</source>
        <translation>托管与电费占总成本</translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>{name} 列</translation>
    </message>
    <message>
        <source>columns computed again, not read: {names}</source>
        <translation>重新计算而不读取的列：{names}</translation>
    </message>
    <message>
        <source>columns computed again, not read: {names} and {count} more</source>
        <translation>重新计算而不读取的列：{names} 及另外 {count} 列</translation>
    </message>
    <message>
        <source>columns not used: {names}</source>
        <translation>未用的列：{names}</translation>
    </message>
    <message>
        <source>columns not used: {names} and {count} more</source>
        <translation>未用的列：{names} 及另外 {count} 列</translation>
    </message>
    <message>
        <source>columns without a name are not used</source>
        <translation>没有名称的列不使用</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>commercial</source>
        <translation>商业用电</translation>
    </message>
    <message>
        <source>commercial scene</source>
        <translation>商业场景</translation>
    </message>
    <message>
        <source>common knowledge (no source recorded)</source>
        <translation>常识（未记录来源）</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>通信</translation>
    </message>
    <message>
        <source>companies left out, n = {n}</source>
        <translation>留出公司，n = {n}</translation>
    </message>
    <message>
        <source>companies never seen, lower is better</source>
        <translation>未见过的公司，越低越好</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>components</source>
        <translation>零部件</translation>
    </message>
    <message>
        <source>composite</source>
        <translation>综合得分</translation>
    </message>
    <message>
        <source>composite {score}</source>
        <translation>综合得分 {score}</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>compute bank policy</source>
        <translation>算力银行政策</translation>
    </message>
    <message>
        <source>compute cloud</source>
        <translation>算力云</translation>
    </message>
    <message>
        <source>compute interconnection plan</source>
        <translation>算力互联计划</translation>
    </message>
    <message>
        <source>compute per token</source>
        <translation>每 token 计算量</translation>
    </message>
    <message>
        <source>compute supermarket: firms</source>
        <translation>算力超市：企业用户</translation>
    </message>
    <message>
        <source>compute supermarket: products</source>
        <translation>算力超市：产品</translation>
    </message>
    <message>
        <source>compute supermarket: providers</source>
        <translation>算力超市：供应方</translation>
    </message>
    <message>
        <source>compute-bound from {n} FLOP per byte</source>
        <translation>每字节 {n} FLOP 起受限于计算</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>confirmed: a filing or several agreeing outlets; reported: one credible outlet; rumoured: talk</source>
        <translation>confirmed：公告或多家媒体一致；reported：一家可信媒体；rumoured：传闻</translation>
    </message>
    <message>
        <source>context limit</source>
        <translation>上下文上限</translation>
    </message>
    <message>
        <source>context {n}</source>
        <translation>上下文 {n}</translation>
    </message>
    <message>
        <source>core hours</source>
        <translation>核时</translation>
    </message>
    <message>
        <source>core hours of the supercomputing internet</source>
        <translation>国家超算互联网核时</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>cost index</source>
        <translation>成本指数</translation>
    </message>
    <message>
        <source>could be a thousand times as much</source>
        <translation>可能相差一千倍</translation>
    </message>
    <message>
        <source>count</source>
        <translation>个</translation>
    </message>
    <message>
        <source>covariate</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>custom accelerators</source>
        <translation>定制加速器</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>dashed: 2x; hollow: used for the fit</source>
        <translation>虚线：2 倍；空心：用于拟合</translation>
    </message>
    <message>
        <source>dashed: assumption</source>
        <translation>虚线：假设</translation>
    </message>
    <message>
        <source>data and control rate, not a measured inference rate</source>
        <translation>数据与控制频率，非实测推理频率</translation>
    </message>
    <message>
        <source>date of the valuation</source>
        <translation>估值日期</translation>
    </message>
    <message>
        <source>dated {day}, after {as_of}</source>
        <translation>日期 {day} 晚于 {as_of}</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>decode at {n}</source>
        <translation>解码 {n}</translation>
    </message>
    <message>
        <source>decode at {n} FLOP per byte: {flops}</source>
        <translation>解码，每字节 {n} FLOP：{flops}</translation>
    </message>
    <message>
        <source>demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>derived {derived}</source>
        <translation>推算 {derived}</translation>
    </message>
    <message>
        <source>derived {ratio}</source>
        <translation>推算 {ratio}</translation>
    </message>
    <message>
        <source>dim.</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不合要求</translation>
    </message>
    <message>
        <source>does not fit: needs {n}</source>
        <translation>放不下：需 {n} 颗</translation>
    </message>
    <message>
        <source>does not reach {n} tok/s per user</source>
        <translation>单用户达不到 {n} tok/s</translation>
    </message>
    <message>
        <source>domestic</source>
        <translation>国产</translation>
    </message>
    <message>
        <source>domestic accelerators</source>
        <translation>国产加速器</translation>
    </message>
    <message>
        <source>drone</source>
        <translation>无人机</translation>
    </message>
    <message>
        <source>drones</source>
        <translation>架无人机</translation>
    </message>
    <message>
        <source>each row of the rubric once for a route and workload</source>
        <translation>同一路线与负载下每个评分项只出现一次</translation>
    </message>
    <message>
        <source>each supplier once</source>
        <translation>每家供应商只出现一次</translation>
    </message>
    <message>
        <source>edge chip</source>
        <translation>边缘芯片</translation>
    </message>
    <message>
        <source>edge modules</source>
        <translation>块边缘模块</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>efficiency of training</source>
        <translation>训练效率</translation>
    </message>
    <message>
        <source>electricity price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>embodied ai</source>
        <translation>具身智能</translation>
    </message>
    <message>
        <source>embodied model</source>
        <translation>具身模型</translation>
    </message>
    <message>
        <source>exp(sum)</source>
        <translation>exp(合计)</translation>
    </message>
    <message>
        <source>expected {value} ({change}), spread {spread}</source>
        <translation>期望{value}（{change}），离差{spread}</translation>
    </message>
    <message>
        <source>factor does not apply</source>
        <translation>因子不适用</translation>
    </message>
    <message>
        <source>factor, never below 0</source>
        <translation type="vanished">因子，不为负</translation>
    </message>
    <message>
        <source>factor, ≥ 0</source>
        <translation>因子，≥ 0</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>fee risk</source>
        <translation>费用风险</translation>
    </message>
    <message>
        <source>filed</source>
        <translation>已申请上市</translation>
    </message>
    <message>
        <source>filed for an IPO</source>
        <translation>已申报 IPO</translation>
    </message>
    <message>
        <source>fill in: {meaning}</source>
        <translation>请填写：{meaning}</translation>
    </message>
    <message>
        <source>filter “{query}”</source>
        <translation>筛选“{query}”</translation>
    </message>
    <message>
        <source>final fit</source>
        <translation>最终拟合</translation>
    </message>
    <message>
        <source>first letters, for the filter</source>
        <translation>首字母，供筛选</translation>
    </message>
    <message>
        <source>fit in sample</source>
        <translation>样本内拟合</translation>
    </message>
    <message>
        <source>fit of {day}</source>
        <translation>{day} 的拟合</translation>
    </message>
    <message>
        <source>five of the six</source>
        <translation>六项中有五项</translation>
    </message>
    <message>
        <source>fold {at} of {n}</source>
        <translation>第 {at}/{n} 折</translation>
    </message>
    <message>
        <source>folds must be 2 or more, repeats 1 or more.</source>
        <translation>折数须不小于 2，重复次数须不小于 1。</translation>
    </message>
    <message>
        <source>for money, left empty: at the rate of its year</source>
        <translation>金额留空：按当年汇率</translation>
    </message>
    <message>
        <source>for tentative conclusions only</source>
        <translation>仅可作初步结论</translation>
    </message>
    <message>
        <source>for venture rounds from {low} to {high} ({change} %)</source>
        <translation>创投轮次由 {low} 变为 {high}（{change}%）</translation>
    </message>
    <message>
        <source>founded {year}</source>
        <translation>{year} 年成立</translation>
    </message>
    <message>
        <source>founding year</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>foundries</source>
        <translation>晶圆代工</translation>
    </message>
    <message>
        <source>foundry</source>
        <translation>晶圆代工</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>free</source>
        <translation>不受限</translation>
    </message>
    <message>
        <source>fundamentals</source>
        <translation>项基本面</translation>
    </message>
    <message>
        <source>give 1 or 0</source>
        <translation>请填 1 或 0</translation>
    </message>
    <message>
        <source>give a date no later than {name}</source>
        <translation>日期须不晚于 {name}</translation>
    </message>
    <message>
        <source>give a high of at least the {bound}</source>
        <translation>上限须不低于{bound}</translation>
    </message>
    <message>
        <source>give a low of at most the {bound}</source>
        <translation>下限须不高于{bound}</translation>
    </message>
    <message>
        <source>give a number from 0 to 1</source>
        <translation>请填 0 至 1 的数字</translation>
    </message>
    <message>
        <source>give a number from 0 to 1, or leave the cell empty where the score is unknown</source>
        <translation>请填 0 至 1 的数字；得分未知则留空</translation>
    </message>
    <message>
        <source>give at most {limit}</source>
        <translation>请不超过 {limit} 个</translation>
    </message>
    <message>
        <source>give every company once</source>
        <translation>每家公司只列一次</translation>
    </message>
    <message>
        <source>give every row once</source>
        <translation>每行只列一次</translation>
    </message>
    <message>
        <source>give every row one cell per column; quote text that holds the separator</source>
        <translation>每行每列一个单元格；含分隔符的文本请加引号</translation>
    </message>
    <message>
        <source>give one of {names}</source>
        <translation>请填 {names} 之一</translation>
    </message>
    <message>
        <source>give one of {names}, or leave the cell empty</source>
        <translation>请填 {names} 之一，或留空</translation>
    </message>
    <message>
        <source>give the company&apos;s name</source>
        <translation>请填公司名称</translation>
    </message>
    <message>
        <source>give the day too, like 2026-06-30</source>
        <translation>请写到日，如 2026-06-30</translation>
    </message>
    <message>
        <source>give the id of the one that is meant</source>
        <translation>请给出所指公司的标识</translation>
    </message>
    <message>
        <source>give the id or the name of the company</source>
        <translation>请填公司的标识或名称</translation>
    </message>
    <message>
        <source>give the {bound} too, or a score, or leave both bounds empty</source>
        <translation>请同时给出{bound}，或给出得分，或将上下限都留空</translation>
    </message>
    <message>
        <source>give {expected}</source>
        <translation>请填{expected}</translation>
    </message>
    <message>
        <source>give {expected}, or leave the cell empty where it is unknown</source>
        <translation>请填{expected}；未知则留空</translation>
    </message>
    <message>
        <source>go apart</source>
        <translation>反向变动</translation>
    </message>
    <message>
        <source>go together</source>
        <translation>同向变动</translation>
    </message>
    <message>
        <source>graph mode with fused attention and experts, at most two custom kernels missing</source>
        <translation>图模式，注意力与专家已融合，至多缺两个自定义内核</translation>
    </message>
    <message>
        <source>green power in new hubs</source>
        <translation>新建枢纽绿电占比</translation>
    </message>
    <message>
        <source>gross margin as reported</source>
        <translation>报告毛利率</translation>
    </message>
    <message>
        <source>gross margin expected for 2025, as told to investors</source>
        <translation>向投资者披露的 2025 年预期毛利率</translation>
    </message>
    <message>
        <source>gross margin of 2024</source>
        <translation>2024 年毛利率</translation>
    </message>
    <message>
        <source>gross margin of 2025, all users</source>
        <translation>2025 年毛利率，全部用户</translation>
    </message>
    <message>
        <source>grows in proportion, full from p on</source>
        <translation>按比例增长，达到 p 后完全偏好</translation>
    </message>
    <message>
        <source>half of them off by less than {n} %</source>
        <translation>半数偏差小于 {n}%</translation>
    </message>
    <message>
        <source>hardly related</source>
        <translation>几乎无关</translation>
    </message>
    <message>
        <source>hardware not stated</source>
        <translation>硬件未说明</translation>
    </message>
    <message>
        <source>has a character that was lost when the file was saved</source>
        <translation>含有保存文件时丢失的字符</translation>
    </message>
    <message>
        <source>has a control character in it</source>
        <translation>含有控制字符</translation>
    </message>
    <message>
        <source>has a line break in it</source>
        <translation>含有换行</translation>
    </message>
    <message>
        <source>has hidden marks that turn the direction of writing</source>
        <translation>含有改变书写方向的隐藏标记</translation>
    </message>
    <message>
        <source>has merged cells {name}</source>
        <translation>含有合并单元格 {name}</translation>
    </message>
    <message>
        <source>has no column with scores</source>
        <translation>没有得分列</translation>
    </message>
    <message>
        <source>has no sheet {value}</source>
        <translation>没有工作表 {value}</translation>
    </message>
    <message>
        <source>has other columns than when they were assigned</source>
        <translation>的列与指定时不同</translation>
    </message>
    <message>
        <source>has {count} cells where the header has {limit}</source>
        <translation>有 {count} 个单元格，而表头有 {limit} 个</translation>
    </message>
    <message>
        <source>has {count} columns</source>
        <translation>有 {count} 列</translation>
    </message>
    <message>
        <source>headcount</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>held {n} % of a company&apos;s values</source>
        <translation>按公司覆盖 {n}%</translation>
    </message>
    <message>
        <source>held {n} % of all rows</source>
        <translation>按行覆盖 {n}%</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>highly concentrated</source>
        <translation>高度集中</translation>
    </message>
    <message>
        <source>holds a NUL byte and is no text file</source>
        <translation>含有 NUL 字节，不是文本文件</translation>
    </message>
    <message>
        <source>holds a cell of more than {limit} characters</source>
        <translation>含有超过 {limit} 个字符的单元格</translation>
    </message>
    <message>
        <source>holds a document type, which no spreadsheet writes</source>
        <translation>含有文档类型声明，电子表格不会写出</translation>
    </message>
    <message>
        <source>holds already</source>
        <translation>已经达到</translation>
    </message>
    <message>
        <source>holds more than {limit} rows</source>
        <translation>超过 {limit} 行</translation>
    </message>
    <message>
        <source>holds {count} parts</source>
        <translation>含有 {count} 个部件</translation>
    </message>
    <message>
        <source>hourly rate</source>
        <translation>每小时价格</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>humanoid</source>
        <translation>人形机器人</translation>
    </message>
    <message>
        <source>if dropped: at worst {share} of the demand unserved</source>
        <translation>若断供：最坏时 {share} 的需求得不到满足</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>implied by evidence</source>
        <translation>证据推断</translation>
    </message>
    <message>
        <source>implied by evidence {score}</source>
        <translation>证据推断 {score}</translation>
    </message>
    <message>
        <source>import it as a company first</source>
        <translation>请先将其作为公司导入</translation>
    </message>
    <message>
        <source>in + out</source>
        <translation>入+出</translation>
    </message>
    <message>
        <source>in band</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>in force {words}</source>
        <translation>生效 {words}</translation>
    </message>
    <message>
        <source>in listed order</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>in the other universe</source>
        <translation>属于另一标的池</translation>
    </message>
    <message>
        <source>in {n} months to {month}</source>
        <translation>截至 {month} 的 {n} 个月</translation>
    </message>
    <message>
        <source>in {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>industrial</source>
        <translation>产业</translation>
    </message>
    <message>
        <source>industrial capital</source>
        <translation>产业资本</translation>
    </message>
    <message>
        <source>industrial robot</source>
        <translation>工业机器人</translation>
    </message>
    <message>
        <source>industrial tariff</source>
        <translation>工业用电</translation>
    </message>
    <message>
        <source>industry power price against China</source>
        <translation>工业电价对比中国</translation>
    </message>
    <message>
        <source>industry power price against the US</source>
        <translation>工业电价对比美国</translation>
    </message>
    <message>
        <source>inference on a robot</source>
        <translation>机器人端推理</translation>
    </message>
    <message>
        <source>inference servers (expanded)</source>
        <translation>推理服务器（扩大）</translation>
    </message>
    <message>
        <source>inference systems (first agreement)</source>
        <translation>推理系统（首份协议）</translation>
    </message>
    <message>
        <source>inference with own kernels</source>
        <translation>自研内核推理</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>inherited from another scenario</source>
        <translation>继承自另一情景</translation>
    </message>
    <message>
        <source>inputs changed since the fit of {day}</source>
        <translation type="vanished">{day} 的拟合之后输入有变</translation>
    </message>
    <message>
        <source>inputs newer than the fit</source>
        <translation>输入新于拟合</translation>
    </message>
    <message>
        <source>inside the interval</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>intelligent computing</source>
        <translation>智能算力</translation>
    </message>
    <message>
        <source>is a</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>is a damaged workbook ({name})</source>
        <translation>是损坏的工作簿（{name}）</translation>
    </message>
    <message>
        <source>is a formula that was never computed</source>
        <translation>是从未计算的公式</translation>
    </message>
    <message>
        <source>is above the {bound} {limit}</source>
        <translation>高于{bound} {limit}</translation>
    </message>
    <message>
        <source>is an .xls or password-protected file</source>
        <translation>是 .xls 或受密码保护的文件</translation>
    </message>
    <message>
        <source>is an error of the spreadsheet</source>
        <translation>是电子表格的错误值</translation>
    </message>
    <message>
        <source>is below the score {limit}</source>
        <translation>低于得分 {limit}</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is empty and only its {bound} is given</source>
        <translation>为空，且只给出{bound}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is missing (or software_stack, for compute)</source>
        <translation>缺失（算力标的池则为 software_stack）</translation>
    </message>
    <message>
        <source>is neither yes nor no</source>
        <translation>既非是也非否</translation>
    </message>
    <message>
        <source>is no company of this universe</source>
        <translation>不是此标的池的公司</translation>
    </message>
    <message>
        <source>is no factor of this universe</source>
        <translation>不是此标的池的因子</translation>
    </message>
    <message>
        <source>is not UTF-8: read as GB18030; check the names</source>
        <translation>不是 UTF-8：按 GB18030 读取；请核对名称</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>is not a finite number</source>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>is not an Excel workbook (.xlsx)</source>
        <translation>不是 Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>is outside 0 to 1</source>
        <translation>超出 0 至 1</translation>
    </message>
    <message>
        <source>is password-protected</source>
        <translation>受密码保护</translation>
    </message>
    <message>
        <source>is the name of several companies</source>
        <translation>是多家公司的名称</translation>
    </message>
    <message>
        <source>is {count} characters long</source>
        <translation>长 {count} 个字符</translation>
    </message>
    <message>
        <source>is {value} meant? Otherwise import it as a company first</source>
        <translation>是否指 {value}？否则请先将其作为公司导入</translation>
    </message>
    <message>
        <source>is {value} meant? Write {name}</source>
        <translation>是否指 {value}？请写 {name}</translation>
    </message>
    <message>
        <source>joint score</source>
        <translation>联合得分</translation>
    </message>
    <message>
        <source>judged at {context}</source>
        <translation>评判上下文 {context}</translation>
    </message>
    <message>
        <source>kW per chip</source>
        <translation>kW/芯片</translation>
    </message>
    <message>
        <source>kWh per million tokens</source>
        <translation>kWh/百万 token</translation>
    </message>
    <message>
        <source>keep at most {limit}</source>
        <translation>请最多保留 {limit} 列</translation>
    </message>
    <message>
        <source>keep embodied_ai for robotics or software_stack for compute</source>
        <translation>机器人标的池请留 embodied_ai，算力标的池请留 software_stack</translation>
    </message>
    <message>
        <source>keep one of them</source>
        <translation>请只留其一</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>layers and tokens per entry, like &quot;31x128+30x4&quot;</source>
        <translation>层数与每条目 token 数，如“31x128+30x4”</translation>
    </message>
    <message>
        <source>layers x tokens</source>
        <translation>层 × token</translation>
    </message>
    <message>
        <source>layers x tokens per entry, like 31x128+30x4</source>
        <translation>层 × 每条目 token 数，如 31x128+30x4</translation>
    </message>
    <message>
        <source>legal risk</source>
        <translation>法律风险</translation>
    </message>
    <message>
        <source>less than .001</source>
        <translation>不到 .001</translation>
    </message>
    <message>
        <source>leverage {n}, limit {limit}</source>
        <translation>杠杆值 {n}，界限 {limit}</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>在未来</translation>
    </message>
    <message>
        <source>limit unknown</source>
        <translation>瓶颈未知</translation>
    </message>
    <message>
        <source>limited by communication</source>
        <translation>受限于通信</translation>
    </message>
    <message>
        <source>limited by compute</source>
        <translation>受限于计算</translation>
    </message>
    <message>
        <source>limited by memory bandwidth</source>
        <translation>受限于内存带宽</translation>
    </message>
    <message>
        <source>link</source>
        <translation>互联</translation>
    </message>
    <message>
        <source>link {rate} GB/s</source>
        <translation>互联 {rate} GB/s</translation>
    </message>
    <message>
        <source>links</source>
        <translation>互联</translation>
    </message>
    <message>
        <source>list</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>已上市</translation>
    </message>
    <message>
        <source>llm; robot models are judged by their replanning rate</source>
        <translation>llm；机器人模型按重规划频率评判</translation>
    </message>
    <message>
        <source>ln value per s.d.</source>
        <translation>每标准差 ln 估值</translation>
    </message>
    <message>
        <source>ln(1 − loss · s · missing)</source>
        <translation>ln(1 − 损失 · s · 缺少)</translation>
    </message>
    <message>
        <source>load</source>
        <translation>负载率</translation>
    </message>
    <message>
        <source>log-RMSE</source>
        <translation>对数均方根误差</translation>
    </message>
    <message>
        <source>log-RMSE on companies never seen</source>
        <translation>从未见过的公司的对数均方根误差</translation>
    </message>
    <message>
        <source>log-RMSE {error} by company</source>
        <translation>按公司对数均方根误差 {error}</translation>
    </message>
    <message>
        <source>log-RMSE {error} on companies never seen</source>
        <translation>从未见过的公司：对数均方根误差 {error}</translation>
    </message>
    <message>
        <source>log-RMSE {error}: a typical miss is ×/÷ {times}</source>
        <translation>对数均方根误差 {error}：典型偏差 ×/÷ {times}</translation>
    </message>
    <message>
        <source>log-RMSE; dashed: spread of ln value {spread}</source>
        <translation>对数均方根误差；虚线：ln 估值离散度 {spread}</translation>
    </message>
    <message>
        <source>log-RMSE; spread {spread}</source>
        <translation>对数均方根误差；离散度 {spread}</translation>
    </message>
    <message>
        <source>logistics robot</source>
        <translation>物流机器人</translation>
    </message>
    <message>
        <source>long context</source>
        <translation>长上下文</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>lower bound, left out</source>
        <translation type="vanished">下限，未计入</translation>
    </message>
    <message>
        <source>lower bounds imputed</source>
        <translation>下限值插补</translation>
    </message>
    <message>
        <source>lower efficiency</source>
        <translation>效率下限</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>low–high</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>余量 {margin}</translation>
    </message>
    <message>
        <source>market cap</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>market {word}, HHI {range}</source>
        <translation>市场{word}，HHI {range}</translation>
    </message>
    <message>
        <source>mass production</source>
        <translation>量产能力</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean of the four factors {ratio}</source>
        <translation>四因子均值 {ratio}</translation>
    </message>
    <message>
        <source>meant to hold {stated} %</source>
        <translation>标称 {stated}%</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>measured on</source>
        <translation>实测硬件</translation>
    </message>
    <message>
        <source>measured, %</source>
        <translation>实测，%</translation>
    </message>
    <message>
        <source>measured, tok/s per chip</source>
        <translation>实测，tok/s/芯片</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>median of segment and stage {ratio}</source>
        <translation>领域与阶段的中位值 {ratio}</translation>
    </message>
    <message>
        <source>median {score}</source>
        <translation>中位数 {score}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>memory makers</source>
        <translation>内存厂商</translation>
    </message>
    <message>
        <source>mend the formula, or give the value itself</source>
        <translation>请修正公式，或直接填值</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已并入</translation>
    </message>
    <message>
        <source>merged into {id}</source>
        <translation type="vanished">并入 {id}</translation>
    </message>
    <message>
        <source>merged with another report</source>
        <translation type="vanished">已并入另一报道</translation>
    </message>
    <message>
        <source>merger guidelines</source>
        <translation>合并指南</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>min of a–c: {score}</source>
        <translation>a–c 最低：{score}</translation>
    </message>
    <message>
        <source>missing: {what}</source>
        <translation>缺少：{what}</translation>
    </message>
    <message>
        <source>model lab</source>
        <translation>模型公司</translation>
    </message>
    <message>
        <source>model left out</source>
        <translation>留出模型</translation>
    </message>
    <message>
        <source>model without it {amount} ({low}–{high})</source>
        <translation>不含它的模型值 {amount}（{low}–{high}）</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>模型 {name}</translation>
    </message>
    <message>
        <source>model, company left out, {unit}</source>
        <translation>模型（留出该公司），{unit}</translation>
    </message>
    <message>
        <source>model: log-RMSE {error} by company, 80 % interval covers {covered} %, n = {n} of {companies} companies</source>
        <translation>模型：按公司对数均方根误差 {error}，80% 区间覆盖 {covered}%，{companies} 家公司 n = {n}</translation>
    </message>
    <message>
        <source>moderately concentrated</source>
        <translation>中度集中</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模组</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>more than one node, by hand</source>
        <translation>多节点，手工运维</translation>
    </message>
    <message>
        <source>more than power and colocation alone ({count} USD)</source>
        <translation>高于电费与托管费之和（{count} USD）</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation>n = {n}</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>name of the new row</source>
        <translation>新行的名称</translation>
    </message>
    <message>
        <source>names the same column as {column}</source>
        <translation>与 {column} 是同一列</translation>
    </message>
    <message>
        <source>net flow, −1 to 1</source>
        <translation>净流量，−1 至 1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>never below 0: a better score never lowers a value</source>
        <translation>不为负：得分更高不会压低估值</translation>
    </message>
    <message>
        <source>newest of {day}</source>
        <translation>最新估值 {day}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>no evidence: segment median</source>
        <translation>无证据：取细分领域中位数</translation>
    </message>
    <message>
        <source>no evidence: segment median {score}</source>
        <translation>无证据：细分领域中位数 {score}</translation>
    </message>
    <message>
        <source>no exchange rate of {currency} in {year}: the table holds {first} to {until}; add one for {again}</source>
        <translation>没有 {currency} 在 {year} 年的汇率：表中有 {first} 至 {until} 年；请添加 {again} 年的汇率</translation>
    </message>
    <message>
        <source>no exchange rate of {currency}: the table holds {names}</source>
        <translation>没有 {currency} 的汇率：表中有 {names}</translation>
    </message>
    <message>
        <source>no fallback, no patch, released upstream</source>
        <translation>无回退、无补丁，已合入上游</translation>
    </message>
    <message>
        <source>no fit</source>
        <translation>放不下</translation>
    </message>
    <message>
        <source>no known value</source>
        <translation>无已知估值</translation>
    </message>
    <message>
        <source>no more parameters than total_params_b</source>
        <translation>不多于总参数量的参数量</translation>
    </message>
    <message>
        <source>no more than eta high</source>
        <translation>不高于效率上限的值</translation>
    </message>
    <message>
        <source>no more than {count} full, sliding and linear layers</source>
        <translation>全注意力、滑动窗口与线性层合计不超过 {count} 层</translation>
    </message>
    <message>
        <source>no more than {count} layers</source>
        <translation>不超过 {count} 层</translation>
    </message>
    <message>
        <source>no more than {field}</source>
        <translation>不超过“{field}”的值</translation>
    </message>
    <message>
        <source>no number and no coded level</source>
        <translation>既无数字也无编码值</translation>
    </message>
    <message>
        <source>no rate is known</source>
        <translation>速率未知</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>no source given</source>
        <translation>未注明来源</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无估值</translation>
    </message>
    <message>
        <source>no: one sequence would take {n} cards</source>
        <translation>否：单个序列就需 {n} 张卡</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none of the six features</source>
        <translation>六项特性均无</translation>
    </message>
    <message>
        <source>none up to q, full above it</source>
        <translation>q 以内无偏好，超过则完全偏好</translation>
    </message>
    <message>
        <source>none up to q, grows from there, full from p on</source>
        <translation>q 以内无偏好，其后增长，达到 p 后完全偏好</translation>
    </message>
    <message>
        <source>none up to q, half up to p, full above</source>
        <translation>q 以内无偏好，p 以内半偏好，超过则完全偏好</translation>
    </message>
    <message>
        <source>none: background</source>
        <translation>无：背景</translation>
    </message>
    <message>
        <source>not applicable to segment {segment}</source>
        <translation>不适用于细分领域{segment}</translation>
    </message>
    <message>
        <source>not applicable: {why}</source>
        <translation>不适用：{why}</translation>
    </message>
    <message>
        <source>not fitted</source>
        <translation>未拟合</translation>
    </message>
    <message>
        <source>not in the fit</source>
        <translation>未参与拟合</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not listed yet</source>
        <translation>尚未列入</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>not reachable: the best is {limit}</source>
        <translation>达不到：最好为{limit}</translation>
    </message>
    <message>
        <source>not reachable: the maximum is {limit}</source>
        <translation>达不到：最大为{limit}</translation>
    </message>
    <message>
        <source>not reachable: the minimum is {limit}</source>
        <translation>达不到：最小为{limit}</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>nothing is calibrated yet</source>
        <translation>尚未校准</translation>
    </message>
    <message>
        <source>nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>nothing was fitted, so there is nothing to keep.</source>
        <translation type="vanished">没有拟合结果，无可保存。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>now {weight}</source>
        <translation>现为 {weight}</translation>
    </message>
    <message>
        <source>now: {what}</source>
        <translation>现为：{what}</translation>
    </message>
    <message>
        <source>number of cards</source>
        <translation>卡数</translation>
    </message>
    <message>
        <source>numbers of {value} are multiplied by {count}</source>
        <translation>{value} 的数字乘以 {count}</translation>
    </message>
    <message>
        <source>obs ÷ model</source>
        <translation>观测 ÷ 模型</translation>
    </message>
    <message>
        <source>observations lack the column {column}; needed are {names}.</source>
        <translation>观测缺少 {column} 列；需要 {names}。</translation>
    </message>
    <message>
        <source>observed is {ratio} the model</source>
        <translation>观测为模型的 {ratio}</translation>
    </message>
    <message>
        <source>observed {amount}</source>
        <translation>观测 {amount}</translation>
    </message>
    <message>
        <source>observed ÷ model</source>
        <translation>观测 ÷ 模型</translation>
    </message>
    <message>
        <source>observed ÷ model, log scale</source>
        <translation>观测 ÷ 模型，对数刻度</translation>
    </message>
    <message>
        <source>observed ÷ model, without the company</source>
        <translation type="vanished">观测 ÷ 模型，不含该公司</translation>
    </message>
    <message>
        <source>observed, {unit}</source>
        <translation>观测，{unit}</translation>
    </message>
    <message>
        <source>of state, industrial</source>
        <translation>state、industrial 之一</translation>
    </message>
    <message>
        <source>of the known</source>
        <translation>占已知</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>/ {n}</translation>
    </message>
    <message>
        <source>of {n} companies</source>
        <translation>共 {n} 家公司</translation>
    </message>
    <message>
        <source>off</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>off-peak</source>
        <translation>低谷</translation>
    </message>
    <message>
        <source>off: its kind</source>
        <translation>不计：类型</translation>
    </message>
    <message>
        <source>off: later</source>
        <translation>不计：较晚</translation>
    </message>
    <message>
        <source>off: rumour</source>
        <translation>不计：传闻</translation>
    </message>
    <message>
        <source>off: switched off</source>
        <translation type="vanished">不计：已关闭</translation>
    </message>
    <message>
        <source>off: target</source>
        <translation>不计：洽谈目标</translation>
    </message>
    <message>
        <source>off: target of talks</source>
        <translation type="vanished">不计：洽谈目标</translation>
    </message>
    <message>
        <source>older than {row} of {day}</source>
        <translation>早于 {row}（{day}）</translation>
    </message>
    <message>
        <source>on</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>on board</source>
        <translation>机载</translation>
    </message>
    <message>
        <source>on-chip SRAM</source>
        <translation>片上 SRAM</translation>
    </message>
    <message>
        <source>on-robot embedded GPUs</source>
        <translation>机载嵌入式 GPU</translation>
    </message>
    <message>
        <source>on-wafer SRAM</source>
        <translation>晶圆上 SRAM</translation>
    </message>
    <message>
        <source>one analyst</source>
        <translation>一位分析师</translation>
    </message>
    <message>
        <source>one benchmark or more within 2 points</source>
        <translation>至少一项评测相差不到 2 分</translation>
    </message>
    <message>
        <source>one like {names}</source>
        <translation>形如 {names} 的编号</translation>
    </message>
    <message>
        <source>one line per measure</source>
        <translation>每种口径一条线</translation>
    </message>
    <message>
        <source>one node</source>
        <translation>单节点</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>以下之一：{choices}</translation>
    </message>
    <message>
        <source>one of {choices}, or none</source>
        <translation>以下之一或留空：{choices}</translation>
    </message>
    <message>
        <source>one or two of the six</source>
        <translation>六项中有一两项</translation>
    </message>
    <message>
        <source>one row each is needed</source>
        <translation>每项需要一行</translation>
    </message>
    <message>
        <source>one row per company is needed</source>
        <translation>每家公司需要一行</translation>
    </message>
    <message>
        <source>one rule a domicile; {id} is there already</source>
        <translation>每个所在地只有一条规则；已有 {id}</translation>
    </message>
    <message>
        <source>one value for all rows</source>
        <translation>所有行同一值</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>one_way, both_ways or not_stated where interconnect_gb_s is given</source>
        <translation>给出互联带宽时为 one_way、both_ways 或 not_stated</translation>
    </message>
    <message>
        <source>only talk: no member</source>
        <translation>仅为洽谈：不算成员</translation>
    </message>
    <message>
        <source>open the file in a spreadsheet and save it, or give the value itself</source>
        <translation>请用电子表格打开并保存文件，或直接填值</translation>
    </message>
    <message>
        <source>ordered by time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>outside the physical band</source>
        <translation>超出物理区间</translation>
    </message>
    <message>
        <source>outside what was calibrated</source>
        <translation>超出校准范围</translation>
    </message>
    <message>
        <source>over 100 %</source>
        <translation>超过 100%</translation>
    </message>
    <message>
        <source>over all contexts {range}</source>
        <translation>各上下文下 {range}</translation>
    </message>
    <message>
        <source>over all from {low} to {high} ({change} %)</source>
        <translation>全部由 {low} 变为 {high}（{change}%）</translation>
    </message>
    <message>
        <source>over {n} companies with every score known</source>
        <translation>基于得分全部已知的 {n} 家公司</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>own data centres</source>
        <translation>自有数据中心</translation>
    </message>
    <message>
        <source>ownership</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p of {factor} is 0; it must be above 0.</source>
        <translation>{factor}的 p 为 0；必须大于 0。</translation>
    </message>
    <message>
        <source>p of {factor} is {p}; it must be above q, {q}.</source>
        <translation>{factor}的 p 为 {p}；必须大于 q（{q}）。</translation>
    </message>
    <message>
        <source>p {share}</source>
        <translation>概率 {share}</translation>
    </message>
    <message>
        <source>paged cache, prefix cache, split prefill, wide experts, multi-token prediction and quantised weights</source>
        <translation>分页缓存、前缀缓存、预填充分离、大规模专家并行、多 token 预测与量化权重</translation>
    </message>
    <message>
        <source>pairs is {value}; at least 2 are needed for an error</source>
        <translation>pairs 为 {value}；估计误差至少需要 2</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>parameters of the action part</source>
        <translation>动作部分参数量</translation>
    </message>
    <message>
        <source>parameters of the backbone</source>
        <translation>主干参数量</translation>
    </message>
    <message>
        <source>parity in tests independent of the vendor, or 30 days live</source>
        <translation>独立于厂商的测试中持平，或上线 30 天</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>零部件</translation>
    </message>
    <message>
        <source>parts left out</source>
        <translation>略去的部分</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>高峰</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>per M tokens</source>
        <translation>每百万 token</translation>
    </message>
    <message>
        <source>per USD</source>
        <translation>每 1 美元</translation>
    </message>
    <message>
        <source>per token</source>
        <translation>每 token</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>percent year on year</source>
        <translation>% 同比</translation>
    </message>
    <message>
        <source>percent, upper bound</source>
        <translation>%，上限</translation>
    </message>
    <message>
        <source>physics</source>
        <translation>物理</translation>
    </message>
    <message>
        <source>place among the {n} listed</source>
        <translation>在所列 {n} 家中的名次</translation>
    </message>
    <message>
        <source>places</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>places won or lost</source>
        <translation>升降名次</translation>
    </message>
    <message>
        <source>point left out</source>
        <translation>留出测点</translation>
    </message>
    <message>
        <source>point {name}</source>
        <translation>测点 {name}</translation>
    </message>
    <message>
        <source>post</source>
        <translation>投后</translation>
    </message>
    <message>
        <source>post-money</source>
        <translation>投后估值</translation>
    </message>
    <message>
        <source>power</source>
        <translation>功耗</translation>
    </message>
    <message>
        <source>power overhead</source>
        <translation>附加功耗</translation>
    </message>
    <message>
        <source>pre</source>
        <translation>投前</translation>
    </message>
    <message>
        <source>pre-money</source>
        <translation>投前估值</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>predicted without this point: {hz} Hz</source>
        <translation>不含此测点的预测：{hz} Hz</translation>
    </message>
    <message>
        <source>predicted {predicted}, measured {measured}: {error}</source>
        <translation>预测 {predicted}，实测 {measured}：{error}</translation>
    </message>
    <message>
        <source>predicted, tok/s per chip</source>
        <translation>预测，tok/s/芯片</translation>
    </message>
    <message>
        <source>prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>prefill at {n}</source>
        <translation>预填充 {n}</translation>
    </message>
    <message>
        <source>prefill at {n} FLOP per byte: {flops}</source>
        <translation>预填充，每字节 {n} FLOP：{flops}</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>price from USD {usd}</source>
        <translation>价格 USD {usd} 起</translation>
    </message>
    <message>
        <source>price to USD {usd}</source>
        <translation>价格至 USD {usd}</translation>
    </message>
    <message>
        <source>prior from the weights {prior}</source>
        <translation>以权重为先验 {prior}</translation>
    </message>
    <message>
        <source>prior from weights</source>
        <translation>以权重为先验</translation>
    </message>
    <message>
        <source>private</source>
        <translation>未上市</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>促销价</translation>
    </message>
    <message>
        <source>provinces on the national compute platform</source>
        <translation>接入全国算力平台的省份</translation>
    </message>
    <message>
        <source>public</source>
        <translation>已上市</translation>
    </message>
    <message>
        <source>public GitHub file (address not recorded)</source>
        <translation>公开 GitHub 文件（未记录地址）</translation>
    </message>
    <message>
        <source>publisher left out</source>
        <translation>留出发布方</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购置</translation>
    </message>
    <message>
        <source>purchase, spread over its life</source>
        <translation>购置，按寿命分摊</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>quadruped</source>
        <translation>四足机器人</translation>
    </message>
    <message>
        <source>racks</source>
        <translation>机架</translation>
    </message>
    <message>
        <source>raised {amount}</source>
        <translation>融资 {amount}</translation>
    </message>
    <message>
        <source>range {range} · sd {deviation} · n {n}</source>
        <translation>极差 {range} · 标准差 {deviation} · n {n}</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>rank correlation {r}</source>
        <translation>秩相关 {r}</translation>
    </message>
    <message>
        <source>rank {before} → {after}</source>
        <translation>第 {before} → {after} 名</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>第 {rank} 名</translation>
    </message>
    <message>
        <source>rank {rank} · composite {score}</source>
        <translation>第 {rank} 名 · 综合 {score}</translation>
    </message>
    <message>
        <source>rank {rank} · spread {spread}</source>
        <translation>第 {rank} 名 · 离差 {spread}</translation>
    </message>
    <message>
        <source>rank {rank}, score {score} ({interval})</source>
        <translation>第 {rank} 名，得分 {score}（{interval}）</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>ratio per year</source>
        <translation>比值/年</translation>
    </message>
    <message>
        <source>ratio, log scale</source>
        <translation>比值，对数刻度</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>read as UTF-16</source>
        <translation>按 UTF-16 读取</translation>
    </message>
    <message>
        <source>read from sheet {value}</source>
        <translation>读自工作表 {value}</translation>
    </message>
    <message>
        <source>recomputed in {ms} ms</source>
        <translation>重算用时 {ms} 毫秒</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>可靠</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>rent for three years</source>
        <translation>三年期租金</translation>
    </message>
    <message>
        <source>rent of hyperscalers</source>
        <translation>大型云租金</translation>
    </message>
    <message>
        <source>rent of neoclouds</source>
        <translation>新兴云租金</translation>
    </message>
    <message>
        <source>rent on the market</source>
        <translation>市场租金</translation>
    </message>
    <message>
        <source>rent {usd} USD/h</source>
        <translation>租金 {usd} USD/h</translation>
    </message>
    <message>
        <source>rent ÷ (3600 · R · u)</source>
        <translation>租金 ÷ (3600 · R · u)</translation>
    </message>
    <message>
        <source>rent ÷ (3600 · R · {u})</source>
        <translation>租金 ÷ (3600 · R · {u})</translation>
    </message>
    <message>
        <source>rental</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>rental, 3 years</source>
        <translation>租赁，三年期</translation>
    </message>
    <message>
        <source>rental, hyperscaler</source>
        <translation>租赁，大型云</translation>
    </message>
    <message>
        <source>rental, market</source>
        <translation>租赁，市场价</translation>
    </message>
    <message>
        <source>rental, neocloud</source>
        <translation>租赁，新兴云</translation>
    </message>
    <message>
        <source>rental, new cloud</source>
        <translation>租赁，新兴云</translation>
    </message>
    <message>
        <source>rental, three years</source>
        <translation>租赁，三年期</translation>
    </message>
    <message>
        <source>replanning rate, not control rate</source>
        <translation>重规划频率，非控制频率</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>每副本</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>据报道</translation>
    </message>
    <message>
        <source>reported value, not fair value</source>
        <translation>报道值，非公允价值</translation>
    </message>
    <message>
        <source>reseller</source>
        <translation>转售</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>营业收入</translation>
    </message>
    <message>
        <source>risk premium</source>
        <translation>风险溢价</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>robots</source>
        <translation>台机器人</translation>
    </message>
    <message>
        <source>round</source>
        <translation>融资</translation>
    </message>
    <message>
        <source>row {count}: {name} is added beside {other}, which is there; if it is the same company, give its id</source>
        <translation>第 {count} 行：在已有的 {other} 之外添加 {name}；若是同一公司，请给出其标识</translation>
    </message>
    <message>
        <source>row {count}: {name} is taken for {other}, whose name stays; give its id to rename it</source>
        <translation>第 {count} 行：{name} 视为 {other}，名称不变；如要改名，请给出其标识</translation>
    </message>
    <message>
        <source>row {name}</source>
        <translation>第 {name} 行</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is neither 1 nor 0.</source>
        <translation>第 {row} 行 {column} 列：{value} 既非 1 也非 0。</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is not a day like 2026-06-30.</source>
        <translation>第 {row} 行 {column} 列：{value} 不是形如 2026-06-30 的日期。</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is not a number from {low} to {high}.</source>
        <translation>第 {row} 行 {column} 列：{value} 不是 {low} 至 {high} 的数字。</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is not a number of {low} or more.</source>
        <translation>第 {row} 行 {column} 列：{value} 不是不小于 {low} 的数字。</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is not a number {low} to {high}.</source>
        <translation>第 {row} 行 {column} 列：{value} 不是 {low} 至 {high} 的数字。</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} is not a number.</source>
        <translation>第 {row} 行 {column} 列：{value} 不是数字。</translation>
    </message>
    <message>
        <source>rows of evidence</source>
        <translation>条证据</translation>
    </message>
    <message>
        <source>rows shown above</source>
        <translation>上表所示各行</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>rumoured</source>
        <translation>传闻</translation>
    </message>
    <message>
        <source>runs, with operators falling back to the CPU</source>
        <translation>可运行，部分算子回退到 CPU</translation>
    </message>
    <message>
        <source>same round</source>
        <translation>同轮</translation>
    </message>
    <message>
        <source>save it again in UTF-8 from where it came from</source>
        <translation>请从原处以 UTF-8 重新保存</translation>
    </message>
    <message>
        <source>save it as .xlsx or as .csv in UTF-8</source>
        <translation>请存为 .xlsx 或 UTF-8 的 .csv</translation>
    </message>
    <message>
        <source>save it without a password</source>
        <translation>请去掉密码后保存</translation>
    </message>
    <message>
        <source>save the table as .csv, which is read piece by piece, or split it</source>
        <translation>请存为可逐段读取的 .csv，或拆分</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>scenario {id}: another one is called {value} too; rename one of them</source>
        <translation>情景 {id}：另有情景也名为 {value}；请将其中之一改名</translation>
    </message>
    <message>
        <source>scenario {id}: it inherits from itself ({circle}); give one of them another parent, for example {name}</source>
        <translation>情景 {id}：它继承了自身（{circle}）；请为其中之一另选上级，例如 {name}</translation>
    </message>
    <message>
        <source>scenario {id}: its parent {value} is not there; give it another parent, for example {name}</source>
        <translation>情景 {id}：其上级 {value} 不存在；请另选上级，例如 {name}</translation>
    </message>
    <message>
        <source>scenario {id}: score rule: {rule}</source>
        <translation>情景 {id}：{rule}</translation>
    </message>
    <message>
        <source>scenario {id}: {part} {value} is not {expected}</source>
        <translation>情景 {id}：{part} {value} 有误，应为{expected}</translation>
    </message>
    <message>
        <source>scenario {who}: {problem}</source>
        <translation>情景 {who}：{problem}</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>score rule: {part} {value} is not {expected}</source>
        <translation>得分规则：{part} {value} 有误，应为{expected}</translation>
    </message>
    <message>
        <source>score rule: {value} is no part of a rule</source>
        <translation>得分规则：{value} 不是规则的组成部分</translation>
    </message>
    <message>
        <source>score rule: {value} is not a rule</source>
        <translation>得分规则：{value} 不是规则</translation>
    </message>
    <message>
        <source>scores of {name}</source>
        <translation>{name}的评分</translation>
    </message>
    <message>
        <source>seed {n}</source>
        <translation>种子 {n}</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>细分领域</translation>
    </message>
    <message>
        <source>segment {segment} has no unit size in the rubric</source>
        <translation>评分标准中没有{segment}的单位规模</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>sequences at a time</source>
        <translation>个并发序列</translation>
    </message>
    <message>
        <source>serves now {rate} tok/s per chip at {speed} per user</source>
        <translation>当前单芯片 {rate} tok/s，单用户 {speed}</translation>
    </message>
    <message>
        <source>service robot</source>
        <translation>服务机器人</translation>
    </message>
    <message>
        <source>set by the analyst</source>
        <translation>分析师设定</translation>
    </message>
    <message>
        <source>set in this scenario</source>
        <translation>在此情景中设定</translation>
    </message>
    <message>
        <source>several sites, public customers for six months or more</source>
        <translation>多个站点，公开客户使用六个月以上</translation>
    </message>
    <message>
        <source>share of parts</source>
        <translation>占零部件</translation>
    </message>
    <message>
        <source>share of work</source>
        <translation>工作份额</translation>
    </message>
    <message>
        <source>share of work on board</source>
        <translation>机载工作份额</translation>
    </message>
    <message>
        <source>share of world data centre power</source>
        <translation>占全球数据中心用电</translation>
    </message>
    <message>
        <source>shares from 0 to 1 that add up to at most 1</source>
        <translation>0 至 1 之间且合计不超过 1 的份额</translation>
    </message>
    <message>
        <source>shares of {name} that add up to at most 100 %, not {share} %</source>
        <translation>{name} 的份额合计不超过 100%，而非 {share}%</translation>
    </message>
    <message>
        <source>shares that add up to at most 1</source>
        <translation>合计不超过 1 的份额</translation>
    </message>
    <message>
        <source>shares that add up to at most 1, not {ratio} with this row</source>
        <translation>合计不超过 1 的份额，加上本行为 {ratio}</translation>
    </message>
    <message>
        <source>shares that add up to at most 100 %, not {share} %</source>
        <translation>合计不超过 100% 的份额，而非 {share}%</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 以来</translation>
    </message>
    <message>
        <source>sized by GW</source>
        <translation>大小按 GW</translation>
    </message>
    <message>
        <source>slopes, redrawn</source>
        <translation>斜率，重新抽样</translation>
    </message>
    <message>
        <source>slower than {n} tok/s per user</source>
        <translation>单用户低于 {n} tok/s</translation>
    </message>
    <message>
        <source>software stack</source>
        <translation>软件栈</translation>
    </message>
    <message>
        <source>sorted {arrow}</source>
        <translation>排序 {arrow}</translation>
    </message>
    <message>
        <source>source left out</source>
        <translation>留出来源</translation>
    </message>
    <message>
        <source>source out, form too</source>
        <translation>留出来源与形式</translation>
    </message>
    <message>
        <source>sources conflict</source>
        <translation>来源冲突</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>来源不一</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分离</translation>
    </message>
    <message>
        <source>split it into several files</source>
        <translation>请拆成多个文件</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>离差</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>stages {value} is none of {names}.</source>
        <translation>stages {value} 不在 {names} 之中。</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>standard error {n} points, {companies} companies</source>
        <translation>标准误 {n} 个百分点，{companies} 家公司</translation>
    </message>
    <message>
        <source>standard offer</source>
        <translation>标准报价</translation>
    </message>
    <message>
        <source>standard racks in use</source>
        <translation>在用标准机架</translation>
    </message>
    <message>
        <source>stands beside {column}</source>
        <translation>与 {column} 同时出现</translation>
    </message>
    <message>
        <source>stands in row {count} already</source>
        <translation>已在第 {count} 行出现</translation>
    </message>
    <message>
        <source>state</source>
        <translation>国有</translation>
    </message>
    <message>
        <source>state capital</source>
        <translation>国有资本</translation>
    </message>
    <message>
        <source>stated, %</source>
        <translation>标称，%</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>steps of the action part</source>
        <translation>动作部分步数</translation>
    </message>
    <message>
        <source>stock market</source>
        <translation>股市</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>subsidised</source>
        <translation>补贴电价</translation>
    </message>
    <message>
        <source>such as CN</source>
        <translation>如 CN</translation>
    </message>
    <message>
        <source>sum of rounds</source>
        <translation>各轮合计</translation>
    </message>
    <message>
        <source>sum {change}</source>
        <translation>合计 {change}</translation>
    </message>
    <message>
        <source>supply chain</source>
        <translation>供应链</translation>
    </message>
    <message>
        <source>supply_shares has no market {value}.</source>
        <translation>供应份额表中没有市场 {value}。</translation>
    </message>
    <message>
        <source>supported on the day of release</source>
        <translation>发布当日即支持</translation>
    </message>
    <message>
        <source>surgical</source>
        <translation>手术机器人</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>target</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>target of talks</source>
        <translation>洽谈目标估值</translation>
    </message>
    <message>
        <source>target years</source>
        <translation>目标年份</translation>
    </message>
    <message>
        <source>target {n}</source>
        <translation>目标 {n}</translation>
    </message>
    <message>
        <source>technology licence and staff</source>
        <translation>技术许可与团队</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>text encoded as UTF-8</source>
        <translation>UTF-8 编码的文本</translation>
    </message>
    <message>
        <source>that mean and stage {ratio}</source>
        <translation>该均值与阶段 {ratio}</translation>
    </message>
    <message>
        <source>the architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>the base cannot be removed; it is the workspace itself</source>
        <translation>基准不能删除；它就是工作区本身</translation>
    </message>
    <message>
        <source>the base has no parent</source>
        <translation>基准没有上级</translation>
    </message>
    <message>
        <source>the base keeps its inputs in the workspace itself, not as overrides</source>
        <translation>基准的输入保存在工作区本身，而非改写</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>the calibration cannot be read ({name}); calibrate again.</source>
        <translation>校准无法读取（{name}）；请重新校准。</translation>
    </message>
    <message>
        <source>the calibration has schema {name}, this app reads {other}; calibrate again.</source>
        <translation>校准的格式为 {name}，本应用读取 {other}；请重新校准。</translation>
    </message>
    <message>
        <source>the cells cannot be told apart ({name})</source>
        <translation>无法区分单元格（{name}）</translation>
    </message>
    <message>
        <source>the factor of the metrics</source>
        <translation>指标所属的因子</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the frame lacks the column {column}; needed are the four factors ({names}) and date.</source>
        <translation>表格缺少 {column} 列；需要四个因子（{names}）与 date。</translation>
    </message>
    <message>
        <source>the group {value} is given twice; each may be given once</source>
        <translation>组 {value} 出现两次；每组只能出现一次</translation>
    </message>
    <message>
        <source>the hardware allows {range}</source>
        <translation>硬件允许 {range}</translation>
    </message>
    <message>
        <source>the id of a row of module_usd</source>
        <translation>module_usd 行的编号</translation>
    </message>
    <message>
        <source>the id of a universe</source>
        <translation>标的池的标识</translation>
    </message>
    <message>
        <source>the id {names} stands in several observations; every observation needs an id of its own.</source>
        <translation>标识 {names} 出现在多条观测中；每条观测须有自己的标识。</translation>
    </message>
    <message>
        <source>the id {name} stands in several rows of the scores; give one row per observation.</source>
        <translation>标识 {name} 出现在得分的多行中；每条观测请只给一行。</translation>
    </message>
    <message>
        <source>the key of an input</source>
        <translation>输入项的键</translation>
    </message>
    <message>
        <source>the last day {day} lies in the future; the latest is {until}.</source>
        <translation>截至日期 {day} 是未来的日期；最晚为 {until}。</translation>
    </message>
    <message>
        <source>the last day {value} is not a day like 2026-06-30.</source>
        <translation>截至日期 {value} 不是 2026-06-30 这样的日期。</translation>
    </message>
    <message>
        <source>the level must lie between 0 and 1, not {value}.</source>
        <translation>水平须在 0 与 1 之间，而非 {value}。</translation>
    </message>
    <message>
        <source>the limits {low} to {high} of {factor} are not in order within 0 to 1</source>
        <translation>{factor}的上下限 {low} 至 {high} 不是 0 至 1 之内的先后次序</translation>
    </message>
    <message>
        <source>the limits {low} to {high} of {factor} leave out its score {value}</source>
        <translation>{factor}的上下限 {low} 至 {high} 不含其现有得分 {value}</translation>
    </message>
    <message>
        <source>the members of {value} must be one or more, each once, and none of the groups</source>
        <translation>{value} 的成员须有一个或多个，各出现一次，且不是组</translation>
    </message>
    <message>
        <source>the model does not load</source>
        <translation>模型无法加载</translation>
    </message>
    <message>
        <source>the newest day</source>
        <translation>最新日期</translation>
    </message>
    <message>
        <source>the own team ships a new model within 30 days</source>
        <translation>自有团队 30 天内上线新模型</translation>
    </message>
    <message>
        <source>the penalty {name} must be a number from 0 to {limit}, not {value}.</source>
        <translation>惩罚 {name} 须为 0 至 {limit} 之间的数，而不是 {value}。</translation>
    </message>
    <message>
        <source>the penalty {name} must be above 0.</source>
        <translation>惩罚 {name} 须大于 0。</translation>
    </message>
    <message>
        <source>the physical band</source>
        <translation>物理区间</translation>
    </message>
    <message>
        <source>the question the score answers</source>
        <translation>评分要回答的问题</translation>
    </message>
    <message>
        <source>the range over all contexts</source>
        <translation>各上下文的范围</translation>
    </message>
    <message>
        <source>the ratio used</source>
        <translation>采用的比值</translation>
    </message>
    <message>
        <source>the row chosen as header is empty</source>
        <translation>选作表头的行为空</translation>
    </message>
    <message>
        <source>the scenario {scenarios} is compared with itself; nothing would differ: name each scenario once</source>
        <translation>情景 {scenarios} 与自身比较；不会有差异：每个情景只列一次</translation>
    </message>
    <message>
        <source>the scores lack the column id, which says whose observation a row belongs to.</source>
        <translation>得分缺少 id 列，无法知道各行属于哪条观测。</translation>
    </message>
    <message>
        <source>the seed must be a whole number from 0 to {limit}, not {value}.</source>
        <translation>种子须为 0 至 {limit} 之间的整数，而不是 {value}。</translation>
    </message>
    <message>
        <source>the source of the measurement</source>
        <translation>实测的来源</translation>
    </message>
    <message>
        <source>the vendor helps remotely</source>
        <translation>厂商远程支持</translation>
    </message>
    <message>
        <source>the vendor must be on site</source>
        <translation>厂商须驻场</translation>
    </message>
    <message>
        <source>the weight of {name} must be a number from 0 to {limit}, not {value}.</source>
        <translation>{name} 的权重须为 0 至 {limit} 之间的数，而不是 {value}。</translation>
    </message>
    <message>
        <source>the window of the sliding or compressed layers, in tokens</source>
        <translation>滑动窗口层或压缩层的窗口，以 token 计</translation>
    </message>
    <message>
        <source>the workbook has no sheet</source>
        <translation>工作簿没有工作表</translation>
    </message>
    <message>
        <source>the workbook is empty</source>
        <translation>工作簿为空</translation>
    </message>
    <message>
        <source>the {n} companies of its segment ({segment})</source>
        <translation>同领域 {n} 家公司（{segment}）</translation>
    </message>
    <message>
        <source>theoretical, serving only, all tokens at list price</source>
        <translation>理论值，仅推理，全部 token 按标价</translation>
    </message>
    <message>
        <source>there is no company under the header</source>
        <translation>表头下没有公司</translation>
    </message>
    <message>
        <source>there is no row under the header</source>
        <translation>表头下没有行</translation>
    </message>
    <message>
        <source>there is no scenario {value}; known are {names}</source>
        <translation>没有情景 {value}；已有 {names}</translation>
    </message>
    <message>
        <source>these points</source>
        <translation>这些测点</translation>
    </message>
    <message>
        <source>this cell is computed</source>
        <translation>此单元格由计算得出</translation>
    </message>
    <message>
        <source>this chip</source>
        <translation>本芯片</translation>
    </message>
    <message>
        <source>this company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>those not used for the fit</source>
        <translation>未用于拟合的</translation>
    </message>
    <message>
        <source>thousands</source>
        <translation>千</translation>
    </message>
    <message>
        <source>three or four of the six</source>
        <translation>六项中有三四项</translation>
    </message>
    <message>
        <source>three or more within 1 point, long context among them</source>
        <translation>至少三项相差不到 1 分，含长上下文</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐</translation>
    </message>
    <message>
        <source>throughput fit: median error {error} %, sources left out, n = {n}</source>
        <translation>吞吐拟合：误差中位数 {error}%（留出来源），n = {n}</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>to {month}</source>
        <translation>截至 {month} </translation>
    </message>
    <message>
        <source>today {amount}</source>
        <translation>今日 {amount}</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>tok/s per card</source>
        <translation>tok/s/卡</translation>
    </message>
    <message>
        <source>tok/s per chip</source>
        <translation>tok/s/芯片</translation>
    </message>
    <message>
        <source>tok/s per chip, {phase}</source>
        <translation>tok/s/芯片，{phase}</translation>
    </message>
    <message>
        <source>tok/s per user</source>
        <translation>tok/s/用户</translation>
    </message>
    <message>
        <source>tok/s/user</source>
        <translation>tok/s/用户</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>tokens read</source>
        <translation>读入 token 数</translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>{day} 披露</translation>
    </message>
    <message>
        <source>too low to rely on</source>
        <translation>过低，不可依赖</translation>
    </message>
    <message>
        <source>top k</source>
        <translation>前 k 个</translation>
    </message>
    <message>
        <source>tp or dep</source>
        <translation>tp 或 dep</translation>
    </message>
    <message>
        <source>tp, dep, or none</source>
        <translation>tp、dep 或留空</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>trillions of tokens</source>
        <translation>万亿 token</translation>
    </message>
    <message>
        <source>two numbers, tokens checked and accepted per step, or nothing</source>
        <translation>两个数字，即每步校验与接受的 token 数，或留空</translation>
    </message>
    <message>
        <source>type the text anew without them</source>
        <translation>请去掉它们重新键入</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>typical of the segment</source>
        <translation>领域典型值</translation>
    </message>
    <message>
        <source>unconcentrated</source>
        <translation>不集中</translation>
    </message>
    <message>
        <source>unit {unit}, but {metric} is scored on money</source>
        <translation>单位为 {unit}，但 {metric} 按金额评分</translation>
    </message>
    <message>
        <source>unit {unit}, but {metric} is scored on {scale}</source>
        <translation>单位为 {unit}，但 {metric} 按 {scale} 评分</translation>
    </message>
    <message>
        <source>units</source>
        <translation>件</translation>
    </message>
    <message>
        <source>units/year</source>
        <translation>件/年</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown or not applicable</source>
        <translation>未知或不适用</translation>
    </message>
    <message>
        <source>unknown where nobody can tell the score of {factor}</source>
        <translation>无人知道{factor}得分时填 unknown</translation>
    </message>
    <message>
        <source>unknown; {value} {unit} stands in</source>
        <translation>未知；以 {value} {unit} 代替</translation>
    </message>
    <message>
        <source>unlike every calibrated company</source>
        <translation>与所有校准公司都不相似</translation>
    </message>
    <message>
        <source>unlike most calibrated companies</source>
        <translation>与多数校准公司不相似</translation>
    </message>
    <message>
        <source>unmerge them and give each cell its own value</source>
        <translation>请取消合并，逐格填值</translation>
    </message>
    <message>
        <source>unpacks from {count} MB to {limit} MB in {name}, as no table does</source>
        <translation>中的 {name} 由 {count} MB 解压为 {limit} MB，表格不会如此</translation>
    </message>
    <message>
        <source>unpacks to {count} MB in {name}</source>
        <translation>中的 {name} 解压为 {count} MB</translation>
    </message>
    <message>
        <source>unsourced</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>untested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>up to {speed} tok/s per user</source>
        <translation>单用户最高 {speed} tok/s</translation>
    </message>
    <message>
        <source>urban compute nodes</source>
        <translation>城市算力节点</translation>
    </message>
    <message>
        <source>use at most 100 letters, digits, &apos;-&apos; or &apos;_&apos;, without blanks and &apos;/&apos;</source>
        <translation>请用不超过 100 个字母、数字、- 或 _，不含空格与 /</translation>
    </message>
    <message>
        <source>used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>used {used}</source>
        <translation>采用 {used}</translation>
    </message>
    <message>
        <source>used {used}, {choice}</source>
        <translation>采用 {used}，{choice}</translation>
    </message>
    <message>
        <source>users</source>
        <translation>位用户</translation>
    </message>
    <message>
        <source>valuations</source>
        <translation>项估值</translation>
    </message>
    <message>
        <source>value × factor − once</source>
        <translation>估值 × 系数 − 一次性支出</translation>
    </message>
    <message>
        <source>value ×/÷ {factor}</source>
        <translation>估值 ×/÷ {factor}</translation>
    </message>
    <message>
        <source>value ×/÷ {factor}, covers {share}</source>
        <translation>估值 ×/÷ {factor}，覆盖 {share}</translation>
    </message>
    <message>
        <source>value ×{times}, {part} in ln</source>
        <translation>估值 ×{times}，ln 中 {part}</translation>
    </message>
    <message>
        <source>values in {unit}; grey scores are not known</source>
        <translation>估值单位 {unit}；灰色得分为未知</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>智能驾驶</translation>
    </message>
    <message>
        <source>vehicle chips</source>
        <translation>颗车载芯片</translation>
    </message>
    <message>
        <source>vehicle socs</source>
        <translation>颗车载 SoC</translation>
    </message>
    <message>
        <source>vehicles</source>
        <translation>辆车</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>vendors</source>
        <translation>芯片厂商</translation>
    </message>
    <message>
        <source>venture</source>
        <translation>一级市场</translation>
    </message>
    <message>
        <source>venture rounds {ratio}, the baseline {rate}</source>
        <translation>创投轮次 {ratio}，基线 {rate}</translation>
    </message>
    <message>
        <source>vision chips</source>
        <translation>颗视觉芯片</translation>
    </message>
    <message>
        <source>vision socs</source>
        <translation>颗视觉 SoC</translation>
    </message>
    <message>
        <source>w {weight}</source>
        <translation>权 {weight}</translation>
    </message>
    <message>
        <source>wafer systems</source>
        <translation>套晶圆系统</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
    <message>
        <source>weights must be four numbers of 0 or more, not all 0.</source>
        <translation>权重须为四个不小于 0 的数字，且不全为 0。</translation>
    </message>
    <message>
        <source>what this score means</source>
        <translation>这个分值的含义</translation>
    </message>
    <message>
        <source>whisker low to high</source>
        <translation>须线为上下限</translation>
    </message>
    <message>
        <source>whisker: low–high, {n} of {total} chips</source>
        <translation>须线：上下限；{n}/{total} 颗</translation>
    </message>
    <message>
        <source>wholesale</source>
        <translation>批发电价</translation>
    </message>
    <message>
        <source>wholesale electricity</source>
        <translation>批发电价</translation>
    </message>
    <message>
        <source>wholesale electricity, high</source>
        <translation>批发电价，高</translation>
    </message>
    <message>
        <source>wholesale electricity, low</source>
        <translation>批发电价，低</translation>
    </message>
    <message>
        <source>why this score, in a few words</source>
        <translation>简述给出此得分的理由</translation>
    </message>
    <message>
        <source>why this value, in a few words</source>
        <translation>简述给出此值的理由</translation>
    </message>
    <message>
        <source>with</source>
        <translation>有</translation>
    </message>
    <message>
        <source>with a chance of</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>with rumours</source>
        <translation>含传闻</translation>
    </message>
    <message>
        <source>with targets</source>
        <translation>含目标</translation>
    </message>
    <message>
        <source>with {a}, without {b}, unknown {c}</source>
        <translation>有 {a}，无 {b}，未知 {c}</translation>
    </message>
    <message>
        <source>worded and without a coded level ({metric} has no number scale)</source>
        <translation>只有文字而无编码值（{metric} 没有数值刻度）</translation>
    </message>
    <message>
        <source>write it in one line of plain text</source>
        <translation>请写成一行纯文本</translation>
    </message>
    <message>
        <source>write it like 2026, 2026-Q2, 2026-06 or 2026-06-30</source>
        <translation>请写成 2026、2026-Q2、2026-06 或 2026-06-30 的形式</translation>
    </message>
    <message>
        <source>write it like {name}</source>
        <translation>请写成 {name} 的形式</translation>
    </message>
    <message>
        <source>write {name}</source>
        <translation>请写 {name}</translation>
    </message>
    <message>
        <source>write {name} or {other}</source>
        <translation>请写 {name} 或 {other}</translation>
    </message>
    <message>
        <source>yearly average</source>
        <translation>年均值</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yes, on {n} cards</source>
        <translation>是，{n} 张卡</translation>
    </message>
    <message>
        <source>yes, on {n} cards: {replicas} replicas of {each}</source>
        <translation>是，{n} 张卡：{replicas} 个副本，每个 {each} 张</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>yours, bundled {rate}</source>
        <translation>自定，内置 {rate}</translation>
    </message>
    <message>
        <source>{added} added, {gone} taken away, {edited} edited; {moved} rank elsewhere.</source>
        <translation>新增 {added} 家，移除 {gone} 家，编辑 {edited} 家；{moved} 家名次不同。</translation>
    </message>
    <message>
        <source>{added} scores would be added, {changed} changed, {same} are the same already.</source>
        <translation>将新增 {added} 个评分，更改 {changed} 个，{same} 个已相同。</translation>
    </message>
    <message>
        <source>{added} would be added, {changed} changed; {unchanged} rows unchanged. One undo takes it back.</source>
        <translation>将新增 {added} 条，改动 {changed} 条；{unchanged} 行不变。撤销一次即可收回。</translation>
    </message>
    <message>
        <source>{amount} in 1 round</source>
        <translation>1 轮共 {amount}</translation>
    </message>
    <message>
        <source>{amount} in {n} rounds</source>
        <translation>{n} 轮共 {amount}</translation>
    </message>
    <message>
        <source>{backbone} B read {prefix} tokens once, {action} B work {steps} times on {tokens}; {chunk} actions a plan.</source>
        <translation>{backbone} B 主干读入 {prefix} token 一次，{action} B 动作部分对 {tokens} token 运算 {steps} 次；每次规划 {chunk} 个动作。</translation>
    </message>
    <message>
        <source>{base}: edits in the other views</source>
        <translation>{base}：其他视图中的编辑</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after}, {change}</source>
        <translation>{before} → {after}，{change}</translation>
    </message>
    <message>
        <source>{best} to {worst} within low and high</source>
        <translation>上下限内为第 {best} 至 {worst} 名</translation>
    </message>
    <message>
        <source>{cause} brings {share} of it.</source>
        <translation>其中{cause}占 {share}。</translation>
    </message>
    <message>
        <source>{cell} cannot be unknown.</source>
        <translation>{cell}不能为未知。</translation>
    </message>
    <message>
        <source>{cell} is unknown: there is nothing to fill down.</source>
        <translation>{cell}未知：没有可向下填充的内容。</translation>
    </message>
    <message>
        <source>{change} against {reference}</source>
        <translation>相对 {reference} {change}</translation>
    </message>
    <message>
        <source>{chips} chips, {workloads} workloads, {set} cells set</source>
        <translation>{chips} 颗芯片，{workloads} 个工作负载，已设定 {set} 个单元格</translation>
    </message>
    <message>
        <source>{chip} – {what}</source>
        <translation>{chip} – {what}</translation>
    </message>
    <message>
        <source>{claimed} is not what the model derives.</source>
        <translation>{claimed} 与模型推算不符。</translation>
    </message>
    <message>
        <source>{claimed} lies outside the physical band.</source>
        <translation>{claimed} 超出物理区间。</translation>
    </message>
    <message>
        <source>{claim} used</source>
        <translation>采用的 {claim}</translation>
    </message>
    <message>
        <source>{column} is {value} wherever the file says nothing</source>
        <translation>文件未注明之处，{column} 为 {value}</translation>
    </message>
    <message>
        <source>{company} has no known score for {factor} to fill down.</source>
        <translation>{company}的{factor}没有可向下填充的已知得分。</translation>
    </message>
    <message>
        <source>{company}, {factor}</source>
        <translation>{company}，{factor}</translation>
    </message>
    <message>
        <source>{count} exact observations of {all} companies are fewer than {limit} of {low}: the baseline (mean of the four factors and stage) stands in for a model.</source>
        <translation>{all} 家公司的 {count} 条精确观测，少于 {low} 家公司 {limit} 条：以基线（四因子均值与阶段）代替模型。</translation>
    </message>
    <message>
        <source>{count} more of the kind.</source>
        <translation>另有 {count} 处同类问题。</translation>
    </message>
    <message>
        <source>{count} observations are dated after {as_of} and left out.</source>
        <translation>{count} 条观测的日期晚于 {as_of}，不计入。</translation>
    </message>
    <message>
        <source>{count} observations have no row of scores and are left out: {names}.</source>
        <translation>{count} 条观测没有得分行，不计入：{names}。</translation>
    </message>
    <message>
        <source>{count} of {all} points were used to fit the bundled parameters; their errors are in sample and no test.</source>
        <translation>{all} 个测点中有 {count} 个用于拟合内置参数；其误差属样本内，不构成检验。</translation>
    </message>
    <message>
        <source>{count} points have no prediction, because a figure of the chip is blank: {names}.</source>
        <translation>{count} 个测点没有预测，因为芯片有数字为空：{names}。</translation>
    </message>
    <message>
        <source>{count} scenarios are called {value}: give the id instead, one of {names}</source>
        <translation>有 {count} 个情景名为 {value}：请改用标识，{names} 之一</translation>
    </message>
    <message>
        <source>{count} scenarios were named; {low} to {high} can stand side by side</source>
        <translation>列出了 {count} 个情景；可并列 {low} 至 {high} 个</translation>
    </message>
    <message>
        <source>{count}, the sum of the full, sliding, linear and compressed layers</source>
        <translation>{count}，即全注意力、滑动窗口、线性与压缩层之和</translation>
    </message>
    <message>
        <source>{currency} per USD in {year}</source>
        <translation>{year} 年每美元的 {currency}</translation>
    </message>
    <message>
        <source>{day} lies in the future; the latest is {newest}.</source>
        <translation>{day} 是未来的日期；最晚为 {newest}。</translation>
    </message>
    <message>
        <source>{done}. Undo brings it back.</source>
        <translation>{done}。撤销可恢复。</translation>
    </message>
    <message>
        <source>{edit} in {scenario}</source>
        <translation>{edit}（情景：{scenario}）</translation>
    </message>
    <message>
        <source>{equal} at equal bytes and {ratio} by the bytes of the weights</source>
        <translation>字节数相同时 {equal}，按权重字节数 {ratio}</translation>
    </message>
    <message>
        <source>{error} by company</source>
        <translation>按公司 {error}</translation>
    </message>
    <message>
        <source>{error} by company; {later} by time</source>
        <translation>按公司 {error}；按时间 {later}</translation>
    </message>
    <message>
        <source>{error}, of {n} rounds only</source>
        <translation>{error}，仅 {n} 轮</translation>
    </message>
    <message>
        <source>{error}; {within} within ±15 %</source>
        <translation>{error}；±15% 以内 {within}</translation>
    </message>
    <message>
        <source>{eta} of {peak} TFLOP/s dense BF16 (FLOP/s at 16 bits of the chip)</source>
        <translation>{peak} TFLOP/s 稠密 BF16 的 {eta}（芯片 16 位 FLOP/s）</translation>
    </message>
    <message>
        <source>{expected} ({in_unit})</source>
        <translation>{expected}（{in_unit}）</translation>
    </message>
    <message>
        <source>{factor} ({own} against {median}: {part})</source>
        <translation>{factor}（{own} 对 {median}：{part}）</translation>
    </message>
    <message>
        <source>{factor} ({score}, {span})</source>
        <translation>{factor}（{score}，{span}）</translation>
    </message>
    <message>
        <source>{factor} at {score} instead of {now} would close that alone.</source>
        <translation>仅{factor}从 {now} 升到 {score} 即可追平。</translation>
    </message>
    <message>
        <source>{factor} {alpha}</source>
        <translation>{factor} {alpha}</translation>
    </message>
    <message>
        <source>{factor}: high</source>
        <translation>{factor}：上限</translation>
    </message>
    <message>
        <source>{factor}: low</source>
        <translation>{factor}：下限</translation>
    </message>
    <message>
        <source>{factor}: reason</source>
        <translation>{factor}：理由</translation>
    </message>
    <message>
        <source>{factor}: status</source>
        <translation>{factor}：状态</translation>
    </message>
    <message>
        <source>{fewest} to {most} scenarios can stand side by side.</source>
        <translation>可并列 {fewest} 至 {most} 个情景。</translation>
    </message>
    <message>
        <source>{field} (needed)</source>
        <translation>{field}（必填）</translation>
    </message>
    <message>
        <source>{field} of all rows</source>
        <translation>所有行的{field}</translation>
    </message>
    <message>
        <source>{field} of {name}</source>
        <translation>{name} 的{field}</translation>
    </message>
    <message>
        <source>{field}: in no column</source>
        <translation>{field}：不在任何列</translation>
    </message>
    <message>
        <source>{figure}, {n} months as a year</source>
        <translation>{figure}，{n} 个月按一年计</translation>
    </message>
    <message>
        <source>{file}, {n} points; parameters fitted {day}</source>
        <translation>{file}，{n} 个测点；参数拟合于 {day}</translation>
    </message>
    <message>
        <source>{flops} dense, {bandwidth}</source>
        <translation>稠密 {flops}，{bandwidth}</translation>
    </message>
    <message>
        <source>{given} against {implied}</source>
        <translation>{given}，推断 {implied}</translation>
    </message>
    <message>
        <source>{given}, no evidence</source>
        <translation>{given}，无证据</translation>
    </message>
    <message>
        <source>{hz} Hz, {software}</source>
        <translation>{hz} Hz，{software}</translation>
    </message>
    <message>
        <source>{id}: dated {day}, after {as_of}; an observation lies in the past.</source>
        <translation>{id}：日期 {day} 晚于 {as_of}；观测须在过去。</translation>
    </message>
    <message>
        <source>{id}: the confidence {value} is none of {names}.</source>
        <translation>{id}：可信度 {value} 不在 {names} 之中。</translation>
    </message>
    <message>
        <source>{id}: the weight {value} is no number of 0 or more.</source>
        <translation>{id}：权重 {value} 不是不小于 0 的数字。</translation>
    </message>
    <message>
        <source>{id}: {column} is empty; the observation is left out.</source>
        <translation>{id}：{column} 为空；该观测不计入。</translation>
    </message>
    <message>
        <source>{id}: {column} {value} is not a number.</source>
        <translation>{id}：{column} {value} 不是数字。</translation>
    </message>
    <message>
        <source>{id}: {column} {value} is not above zero.</source>
        <translation>{id}：{column} {value} 不大于零。</translation>
    </message>
    <message>
        <source>{id}: {rate_missing}.</source>
        <translation>{id}：{rate_missing}。</translation>
    </message>
    <message>
        <source>{id}: {value} is no kind of observation ({names}).</source>
        <translation>{id}：{value} 不是观测类型（{names}）。</translation>
    </message>
    <message>
        <source>{id}: {value} is not a day like 2026-06-30.</source>
        <translation>{id}：{value} 不是形如 2026-06-30 的日期。</translation>
    </message>
    <message>
        <source>{inputs}: outside what was calibrated</source>
        <translation>{inputs}：超出校准范围</translation>
    </message>
    <message>
        <source>{input} tokens in, {output} out</source>
        <translation>输入 {input} token，输出 {output}</translation>
    </message>
    <message>
        <source>{input} unknown</source>
        <translation>{input}未知</translation>
    </message>
    <message>
        <source>{key} was changed by someone else since this edit began.</source>
        <translation>{key} 在本次编辑开始后已被他人修改。</translation>
    </message>
    <message>
        <source>{kind} {amount} {currency} per {unit}</source>
        <translation>{kind} {amount} {currency}/{unit}</translation>
    </message>
    <message>
        <source>{kind}, only talk</source>
        <translation>{kind}，仅为洽谈</translation>
    </message>
    <message>
        <source>{known} of {all} companies have evidence or an analyst&apos;s score.</source>
        <translation>{all} 家公司中 {known} 家有证据或分析师评分。</translation>
    </message>
    <message>
        <source>{kw} kW a card with its part of host and network{how}</source>
        <translation>每卡 {kw} kW，含分摊的主机与网络{how}</translation>
    </message>
    <message>
        <source>{letter} {name}</source>
        <translation>{letter} {name}</translation>
    </message>
    <message>
        <source>{level} interval</source>
        <translation>{level} 区间</translation>
    </message>
    <message>
        <source>{list}.</source>
        <translation>{list}。</translation>
    </message>
    <message>
        <source>{low} to {high} with other folds</source>
        <translation>换用其他分折为 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{many} could not be told whose it is.</source>
        <translation>{many} 个值无法判断归属。</translation>
    </message>
    <message>
        <source>{many} may be older than it was: {names} and {count} more.</source>
        <translation type="vanished">{many} 个值可能较旧：{names} 及另外 {count} 个。</translation>
    </message>
    <message>
        <source>{many} may be older than it was: {names}.</source>
        <translation type="vanished">{many} 个值可能较旧：{names}。</translation>
    </message>
    <message>
        <source>{many} may not be the newest ones: {names} and {count} more.</source>
        <translation>{many} 个值可能不是最新的：{names} 及另外 {count} 个。</translation>
    </message>
    <message>
        <source>{many} may not be the newest ones: {names}.</source>
        <translation>{many} 个值可能不是最新的：{names}。</translation>
    </message>
    <message>
        <source>{many} may not be the newest: {names} and {count} more.</source>
        <translation type="vanished">{many}可能不是最新的：{names} 及另外 {count} 个。</translation>
    </message>
    <message>
        <source>{many} may not be the newest: {names}.</source>
        <translation type="vanished">{many}可能不是最新的：{names}。</translation>
    </message>
    <message>
        <source>{many} not applicable, left as they stand</source>
        <translation>{many} 个单元格不适用，不作改动</translation>
    </message>
    <message>
        <source>{many} of the history could not be read (number {numbers}), among them {names}.</source>
        <translation type="vanished">有 {many} 条历史编辑无法读取（第 {numbers} 条），其中有 {names}。</translation>
    </message>
    <message>
        <source>{many} of the history could not be read (number {numbers}).</source>
        <translation type="vanished">有 {many} 条历史编辑无法读取（第 {numbers} 条）。</translation>
    </message>
    <message>
        <source>{many} of the history could not be read (number {numbers}){others}.</source>
        <translation>有 {many} 条历史编辑无法读取（第 {numbers} 条）{others}。</translation>
    </message>
    <message>
        <source>{many} of value_usd converted at CNY {rate} per USD</source>
        <translation>{many} 个 value_usd 按 1 USD 兑 CNY {rate} 折算</translation>
    </message>
    <message>
        <source>{many} with &apos;-&apos;, &apos;n/a&apos; or the like taken for empty</source>
        <translation>{many} 个含 “-”、“n/a” 等的单元格按空处理</translation>
    </message>
    <message>
        <source>{many} with a score that evidence or an assumption gave, not an analyst, left as they stand</source>
        <translation>{many} 个单元格的得分来自证据或假设而非分析师，不作改动</translation>
    </message>
    <message>
        <source>{many}: nothing is imported</source>
        <translation>{many} 处错误：未导入任何内容</translation>
    </message>
    <message>
        <source>{measured} at {stated}</source>
        <translation>标称 {stated} 实测 {measured}</translation>
    </message>
    <message>
        <source>{median} median; {within} within ±15 %</source>
        <translation>中位数 {median}；±15% 以内 {within}</translation>
    </message>
    <message>
        <source>{method} {score}, low and high {interval}</source>
        <translation>{method} {score}，上下限 {interval}</translation>
    </message>
    <message>
        <source>{method}; weights: {weights} ({mode}).</source>
        <translation>{method}；权重：{weights}（{mode}）。</translation>
    </message>
    <message>
        <source>{metric} is not scored in segment {segment}</source>
        <translation>{metric} 在{segment}领域不评分</translation>
    </message>
    <message>
        <source>{metric}: none</source>
        <translation>{metric}：无</translation>
    </message>
    <message>
        <source>{model} has no coefficients.</source>
        <translation>{model} 没有系数。</translation>
    </message>
    <message>
        <source>{mode} weights</source>
        <translation>权重：{mode}</translation>
    </message>
    <message>
        <source>{ms} ms overhead a plan; {mfu} of peak compute and {mbu} of bandwidth reached</source>
        <translation>每次规划开销 {ms} ms；达到峰值算力的 {mfu}、带宽的 {mbu}</translation>
    </message>
    <message>
        <source>{names} is no company of the universe {name}; use the ids of companies.csv.</source>
        <translation>{names} 不是标的池 {name} 中的公司；请用 companies.csv 的标识。</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>{name} (guessed)</source>
        <translation>{name}（推测）</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>{name} at {target}</source>
        <translation>{name}达到{target}</translation>
    </message>
    <message>
        <source>{name} cannot be kept as plain numbers; choose another model.</source>
        <translation>{name} 无法以纯数字保存；请选择其他模型。</translation>
    </message>
    <message>
        <source>{name} cannot be opened ({why}). Check that it is there and that you may read it, then read it again.</source>
        <translation>{name} 无法打开（{why}）。请确认文件存在且可读，然后重新读取。</translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}, so it is open for reading only. Save a copy in another folder to edit it.</source>
        <translation>{folder} 中的 {name} 不可写，因此以只读方式打开。如需编辑，请在其他文件夹另存副本。</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>{name} could not be copied: another program is writing the workspace.</source>
        <translation>无法复制 {name}：另一程序正在写入该工作区。</translation>
    </message>
    <message>
        <source>{name} could not be read or written: the disk reported an error.</source>
        <translation>无法读写 {name}：磁盘报告错误。</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>无法写入 {name}：{why}。</translation>
    </message>
    <message>
        <source>{name} does not fit in the memory of {count} x {chip}; it takes {needs}.</source>
        <translation>{name} 放不进 {count} × {chip} 的内存；需要 {needs} 颗。</translation>
    </message>
    <message>
        <source>{name} does not fit in the memory of {count} x {chip}; no number of them does at this parallelism.</source>
        <translation>{name} 放不进 {count} × {chip} 的内存；按此并行方式多少颗都放不下。</translation>
    </message>
    <message>
        <source>{name} ends in no known format.</source>
        <translation>{name} 的扩展名不是已知格式。</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} has no architecture row: its cache is kv_bytes_per_token at any context, and attention is taken with heads as wide as the hidden size.</source>
        <translation>{name} 没有架构数据：任何上下文的缓存都按每 token KV 字节数计，注意力按头宽等于隐藏维度计。</translation>
    </message>
    <message>
        <source>{name} holds a value that does not fit.</source>
        <translation>{name} 中有一个不合规的值。</translation>
    </message>
    <message>
        <source>{name} holds a value this version cannot read.</source>
        <translation>{name} 含有此版本无法读取的值。</translation>
    </message>
    <message>
        <source>{name} holds no scores of an analyst.</source>
        <translation>{name} 中没有分析师的评分。</translation>
    </message>
    <message>
        <source>{name} imported: {added} added, {changed} changed</source>
        <translation>已导入 {name}：新增 {added} 条，改动 {changed} 条</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} 是文件夹。</translation>
    </message>
    <message>
        <source>{name} is being edited in another window, so it is open for reading only. Close it there and open it here again to edit it.</source>
        <translation>{name} 正在另一窗口中编辑，因此以只读方式打开。如需编辑，请先在那里关闭，再在此重新打开。</translation>
    </message>
    <message>
        <source>{name} is being used by another program.</source>
        <translation>{name} 正被另一程序使用。</translation>
    </message>
    <message>
        <source>{name} is bundled, but this workspace began without bundled companies.</source>
        <translation>{name} 是内置公司，但此工作区从没有内置公司开始。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be used.</source>
        <translation>{name} 已损坏，无法使用。</translation>
    </message>
    <message>
        <source>{name} is first whatever the weights.</source>
        <translation>无论权重如何，{name} 都是第一。</translation>
    </message>
    <message>
        <source>{name} is larger than any workspace.</source>
        <translation>{name} 大于任何工作区。</translation>
    </message>
    <message>
        <source>{name} is listed, rank {rank}.</source>
        <translation>{name} 在列表中，第 {rank} 名。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: another program added parts to it.</source>
        <translation>{name} 不是 Servoscope 工作区：其他程序在其中添加了内容。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: it is a database of another program.</source>
        <translation>{name} 不是 Servoscope 工作区：它是其他程序的数据库。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: it is a folder.</source>
        <translation>{name} 不是 Servoscope 工作区：它是文件夹。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: it is not an ordinary file.</source>
        <translation>{name} 不是 Servoscope 工作区：它不是普通文件。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: its content is of another kind.</source>
        <translation>{name} 不是 Servoscope 工作区：其内容属于其他类型。</translation>
    </message>
    <message>
        <source>{name} is not a Servoscope workspace: {what}.</source>
        <translation>{name} 不是 Servoscope 工作区：{what}。</translation>
    </message>
    <message>
        <source>{name} is not in the list because the filter “{query}” matches none of its name, segment, country or ticker.</source>
        <translation>{name} 不在列表中：筛选“{query}”与其名称、细分领域、国家和代码都不匹配。</translation>
    </message>
    <message>
        <source>{name} is not in this list: it belongs to the universe {universe}.</source>
        <translation>{name} 不在此列表中：它属于“{universe}”标的池。</translation>
    </message>
    <message>
        <source>{name} is open for reading only.</source>
        <translation>{name} 以只读方式打开。</translation>
    </message>
    <message>
        <source>{name} is the workspace that is open.</source>
        <translation>{name} 正是当前打开的工作区。</translation>
    </message>
    <message>
        <source>{name} is you. Take the scores under another name, or score as someone else first.</source>
        <translation>{name}就是您自己。请用其他姓名取入评分，或先换人评分。</translation>
    </message>
    <message>
        <source>{name} is {rank} of {all} with a composite of {score}.</source>
        <translation>{name} 在 {all} 家中排第 {rank}，综合得分 {score}。</translation>
    </message>
    <message>
        <source>{name} itself was not changed.</source>
        <translation>{name} 本身未改动。</translation>
    </message>
    <message>
        <source>{name} list price {usd}</source>
        <translation>{name} 标价 {usd}</translation>
    </message>
    <message>
        <source>{name} penalty {value}</source>
        <translation>{name}惩罚 {value}</translation>
    </message>
    <message>
        <source>{name} reaches at most {rate} tokens/s per user, below the {limit} asked for.</source>
        <translation>{name} 单用户至多 {rate} token/s，低于要求的 {limit}。</translation>
    </message>
    <message>
        <source>{name} removed. Undo brings it back.</source>
        <translation>{name} 已移除。撤销可恢复。</translation>
    </message>
    <message>
        <source>{name} runs {stack}, not {other}.</source>
        <translation>{name} 运行的是 {stack}，不是 {other}。</translation>
    </message>
    <message>
        <source>{name} stands in its place again</source>
        <translation>{name} 已回到原位</translation>
    </message>
    <message>
        <source>{name} stays as it is; what was read and what was lost is told.</source>
        <translation>{name} 保持原样；读出和丢失的内容都会说明。</translation>
    </message>
    <message>
        <source>{name} stays first from {range} (the other weights in proportion)</source>
        <translation>{range} 之间 {name} 保持第一（其余权重按比例）</translation>
    </message>
    <message>
        <source>{name} stays on top</source>
        <translation>{name} 已置顶</translation>
    </message>
    <message>
        <source>{name} stays: a universe needs a company.</source>
        <translation type="vanished">{name} 保留：标的池中至少要有一家公司。</translation>
    </message>
    <message>
        <source>{name} takes at most {limit} tokens of context, not {context}.</source>
        <translation>{name} 的上下文至多 {limit} token，不能为 {context}。</translation>
    </message>
    <message>
        <source>{name} was deleted; undo brings it back</source>
        <translation>{name} 已删除；撤销可恢复</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted while it was open.</source>
        <translation>{name} 在打开期间被移动、改名或删除。</translation>
    </message>
    <message>
        <source>{name} was recovered into a new file.</source>
        <translation>{name} 已恢复到新文件。</translation>
    </message>
    <message>
        <source>{name} was removed from this workspace, or merged into another company.</source>
        <translation>{name} 已从此工作区移除，或并入了另一家公司。</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Servoscope.</source>
        <translation>{name} 由更新版本的 Servoscope 写入。</translation>
    </message>
    <message>
        <source>{name} was written by an older version of Servoscope and has been brought up to date. The file as it was is kept beside it as {backup}.</source>
        <translation>{name} 由较早版本的 Servoscope 写入，现已升级。原文件另存于旁边，名为 {backup}。</translation>
    </message>
    <message>
        <source>{name} {score}, rank {ranks} by low–high</source>
        <translation>{name} {score}，上下限内排名 {ranks}</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}，已选</translation>
    </message>
    <message>
        <source>{name}, model</source>
        <translation>{name}，模型</translation>
    </message>
    <message>
        <source>{name}, rank {rank}, is {gap} ahead.</source>
        <translation>第 {rank} 名 {name} 领先 {gap}。</translation>
    </message>
    <message>
        <source>{name}, rank {rank}, is {gap} behind.</source>
        <translation>第 {rank} 名 {name} 落后 {gap}。</translation>
    </message>
    <message>
        <source>{name}, year to {month}</source>
        <translation>{name}，截至 {month} 一年</translation>
    </message>
    <message>
        <source>{name}, {n} months</source>
        <translation>{name}，{n} 个月</translation>
    </message>
    <message>
        <source>{name}, {n} scores</source>
        <translation>{name}，{n} 个评分</translation>
    </message>
    <message>
        <source>{name}, {unit}, log scale</source>
        <translation>{name}，{unit}，对数刻度</translation>
    </message>
    <message>
        <source>{name}, {year}</source>
        <translation>{name}，{year} 年</translation>
    </message>
    <message>
        <source>{name}: a compute share of {share} and a gross margin of {margin} exceed revenue; the other costs are unknown.</source>
        <translation>{name}：算力占比 {share} 与毛利率 {margin} 之和超过收入；其他成本未知。</translation>
    </message>
    <message>
        <source>{name}: experts per token are not known, taken as {count} (Servoscope assumption).</source>
        <translation>{name}：每 token 专家数未知，取 {count}（Servoscope 假设）。</translation>
    </message>
    <message>
        <source>{name}: its architecture has no {field}.</source>
        <translation>{name}：其架构缺少{field}。</translation>
    </message>
    <message>
        <source>{name}: no 16-bit peak is known; attention is taken at half the 8-bit peak.</source>
        <translation>{name}：16 位峰值未知；注意力按 8 位峰值的一半计。</translation>
    </message>
    <message>
        <source>{name}: parameters every token reads are not known, taken as {share} of the active ones (Servoscope assumption).</source>
        <translation>{name}：每 token 必读参数未知，取激活参数的 {share}（Servoscope 假设）。</translation>
    </message>
    <message>
        <source>{name}: the direction of its link is not stated; taken as both ways.</source>
        <translation>{name}：互联带宽的方向未说明；按双向计。</translation>
    </message>
    <message>
        <source>{name}: {score}</source>
        <translation>{name}：{score}</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>{number} above {low}</source>
        <translation>大于 {low} 的{number}</translation>
    </message>
    <message>
        <source>{number} above {low} and up to {high}</source>
        <translation>大于 {low} 且不超过 {high} 的{number}</translation>
    </message>
    <message>
        <source>{number} from {low} to {high}</source>
        <translation>{low} 至 {high} 的{number}</translation>
    </message>
    <message>
        <source>{number} of at least {low}</source>
        <translation>不小于 {low} 的{number}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{n} % above the model</source>
        <translation>高于模型 {n}%</translation>
    </message>
    <message>
        <source>{n} % below the model</source>
        <translation>低于模型 {n}%</translation>
    </message>
    <message>
        <source>{n} % within ±15 %</source>
        <translation>±15% 以内占 {n}%</translation>
    </message>
    <message>
        <source>{n} GPUs deployed</source>
        <translation>已部署 {n} 块 GPU</translation>
    </message>
    <message>
        <source>{n} MW contracted</source>
        <translation>已签约 {n} MW</translation>
    </message>
    <message>
        <source>{n} MW live</source>
        <translation>在用 {n} MW</translation>
    </message>
    <message>
        <source>{n} MW of computing live</source>
        <translation>在用算力 {n} MW</translation>
    </message>
    <message>
        <source>{n} MW planned</source>
        <translation>规划 {n} MW</translation>
    </message>
    <message>
        <source>{n} actions a second, played by a controller of its own rate</source>
        <translation>每秒 {n} 个动作，由控制器按自身频率执行</translation>
    </message>
    <message>
        <source>{n} analysts</source>
        <translation>{n} 位分析师</translation>
    </message>
    <message>
        <source>{n} belong to companies or factors this file does not have and are left out: {list}.</source>
        <translation>{n} 个评分所属的公司或因子不在本文件中，已略去：{list}。</translation>
    </message>
    <message>
        <source>{n} chips not shown</source>
        <translation>{n} 颗芯片未显示</translation>
    </message>
    <message>
        <source>{n} chips per replica, {limit}</source>
        <translation>每副本 {n} 颗芯片，{limit}</translation>
    </message>
    <message>
        <source>{n} companies are back.</source>
        <translation>已恢复 {n} 家公司。</translation>
    </message>
    <message>
        <source>{n} companies can be first: {list}</source>
        <translation>{n} 家公司可能排第一：{list}</translation>
    </message>
    <message>
        <source>{n} companies saved as {path}</source>
        <translation>{n} 家公司已存为 {path}</translation>
    </message>
    <message>
        <source>{n} companies share the first place.</source>
        <translation>{n} 家公司并列第一。</translation>
    </message>
    <message>
        <source>{n} companies share this rank.</source>
        <translation>{n} 家公司并列此名次。</translation>
    </message>
    <message>
        <source>{n} companies, {cells} scores, {unknown} unknown</source>
        <translation>{n} 家公司，{cells} 个得分，{unknown} 个未知</translation>
    </message>
    <message>
        <source>{n} developers</source>
        <translation>{n} 名开发者</translation>
    </message>
    <message>
        <source>{n} edits are in no file yet; they stay in memory and are written as soon as that is possible. You can go on. If it returns, please report it with the details below{where}.</source>
        <translation>有 {n} 次编辑尚未存入任何文件；它们留在内存中，一旦可写就写入。您可以继续。如再次出现，请附上下面的详细信息报告{where}。</translation>
    </message>
    <message>
        <source>{n} edits are not in the file yet and not listed here.</source>
        <translation>有 {n} 项编辑尚未写入文件，未列于此。</translation>
    </message>
    <message>
        <source>{n} edits are not on disk.</source>
        <translation>{n} 项编辑尚未写入磁盘。</translation>
    </message>
    <message>
        <source>{n} edits belong to companies or factors that this version does not have; they are kept in the file and left out here ({keys}).</source>
        <translation>{n} 项编辑所属的公司或因子在此版本中不存在；它们保留在文件中，此处略去（{keys}）。</translation>
    </message>
    <message>
        <source>{n} edits made here are in no file.</source>
        <translation>在此所作的 {n} 次编辑尚未存入任何文件。</translation>
    </message>
    <message>
        <source>{n} empty cells of the block were skipped.</source>
        <translation>已跳过区块中的 {n} 个空单元格。</translation>
    </message>
    <message>
        <source>{n} empty fields are filled</source>
        <translation>填补 {n} 个空字段</translation>
    </message>
    <message>
        <source>{n} factors amount to {effective} independent ones.</source>
        <translation>{n} 个因子相当于 {effective} 个独立因子。</translation>
    </message>
    <message>
        <source>{n} further reports of the same rounds are merged into them.</source>
        <translation>另有 {n} 条同轮报道已并入。</translation>
    </message>
    <message>
        <source>{n} inputs</source>
        <translation>{n} 项输入</translation>
    </message>
    <message>
        <source>{n} inputs differ. Everything else is inherited.</source>
        <translation>{n} 项输入有差异，其余均为继承。</translation>
    </message>
    <message>
        <source>{n} inputs saved as {path}</source>
        <translation>已将 {n} 项输入存为 {path}</translation>
    </message>
    <message>
        <source>{n} inputs that {scenario} sets belong to companies, factors or chips that are not here; they are kept in it and left out ({keys}).</source>
        <translation>{scenario} 设定的 {n} 项输入属于此处没有的公司、因子或芯片；它们保留在情景中，未被采用（{keys}）。</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{n} leave the first ten.</source>
        <translation type="vanished">{n} 家跌出前十。</translation>
    </message>
    <message>
        <source>{n} lower bounds are left out.</source>
        <translation>{n} 个下限值未计入。</translation>
    </message>
    <message>
        <source>{n} lower bounds count as such.</source>
        <translation>{n} 个下限值按下限计入。</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} 家成员</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} months until 95 % is served</source>
        <translation>{n} 个月后恢复到 95%</translation>
    </message>
    <message>
        <source>{n} months, taken for a year</source>
        <translation type="vanished">{n} 个月，按一年计</translation>
    </message>
    <message>
        <source>{n} more columns stay as guessed.</source>
        <translation>另有 {n} 列保持推测。</translation>
    </message>
    <message>
        <source>{n} more rows of evidence in the app</source>
        <translation>应用中另有 {n} 条证据</translation>
    </message>
    <message>
        <source>{n} not saved: {what}</source>
        <translation>{n} 项未保存：{what}</translation>
    </message>
    <message>
        <source>{n} not shown: {why}</source>
        <translation>{n} 家未显示：{why}</translation>
    </message>
    <message>
        <source>{n} observations copied</source>
        <translation>已复制 {n} 条观测</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>{n} of {all} companies</source>
        <translation>{n}/{all} 家公司</translation>
    </message>
    <message>
        <source>{n} of {all} companies would move, by up to {most} places.</source>
        <translation>{all} 家中 {n} 家名次变动，最多 {most} 位。</translation>
    </message>
    <message>
        <source>{n} of {all} edits</source>
        <translation>{all} 项编辑中的 {n} 项</translation>
    </message>
    <message>
        <source>{n} of {all} reports count, of {companies} companies.</source>
        <translation>{all} 条报道中计入 {n} 条，涉及 {companies} 家公司。</translation>
    </message>
    <message>
        <source>{n} of {k}</source>
        <translation>{n}/{k}</translation>
    </message>
    <message>
        <source>{n} of {k} scores are not known.</source>
        <translation>{k} 项得分中有 {n} 项未知。</translation>
    </message>
    <message>
        <source>{n} of {k} scores known</source>
        <translation>{k} 项得分中已知 {n} 项</translation>
    </message>
    <message>
        <source>{n} of {total} overrides are copied, as one step that can be undone.</source>
        <translation>复制 {total} 项改写中的 {n} 项，作为一步，可撤销。</translation>
    </message>
    <message>
        <source>{n} other companies</source>
        <translation>其他 {n} 家公司</translation>
    </message>
    <message>
        <source>{n} overrides copied</source>
        <translation>已复制 {n} 项改写</translation>
    </message>
    <message>
        <source>{n} paying customers</source>
        <translation>{n} 家付费客户</translation>
    </message>
    <message>
        <source>{n} pictures saved in {path}</source>
        <translation>已将 {n} 张图片存入 {path}</translation>
    </message>
    <message>
        <source>{n} refused, so nothing can be imported: mend them in the file and read it again, or assign the columns otherwise.</source>
        <translation>{n} 处被拒绝，因此无法导入：请在文件中修正后重新读取，或改为指定其他列。</translation>
    </message>
    <message>
        <source>{n} replicas</source>
        <translation>{n} 个副本</translation>
    </message>
    <message>
        <source>{n} rounds and listings</source>
        <translation>{n} 轮融资与上市</translation>
    </message>
    <message>
        <source>{n} rounds, amount unknown</source>
        <translation>{n} 轮金额未知</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
    <message>
        <source>{n} rows copied</source>
        <translation>已复制 {n} 行</translation>
    </message>
    <message>
        <source>{n} rows of {companies} companies</source>
        <translation>{companies} 家公司的 {n} 行</translation>
    </message>
    <message>
        <source>{n} rows of {m} companies</source>
        <translation>{m} 家公司的 {n} 行</translation>
    </message>
    <message>
        <source>{n} rows saved as {path}</source>
        <translation>已将 {n} 行存为 {path}</translation>
    </message>
    <message>
        <source>{n} rows, each predicted without its company</source>
        <translation>{n} 行，每行由不含该公司的模型预测</translation>
    </message>
    <message>
        <source>{n} score rules</source>
        <translation>{n} 条得分规则</translation>
    </message>
    <message>
        <source>{n} scores</source>
        <translation>{n} 个得分</translation>
    </message>
    <message>
        <source>{n} scores of yours.</source>
        <translation>您给过 {n} 个得分。</translation>
    </message>
    <message>
        <source>{n} scores unknown</source>
        <translation>{n} 项得分未知</translation>
    </message>
    <message>
        <source>{n} scores, range {range}, standard deviation {deviation}</source>
        <translation>{n} 个评分，极差 {range}，标准差 {deviation}</translation>
    </message>
    <message>
        <source>{n} sites deployed</source>
        <translation>已部署 {n} 个现场</translation>
    </message>
    <message>
        <source>{n} smaller</source>
        <translation>{n} 项较小</translation>
    </message>
    <message>
        <source>{n} smaller inputs</source>
        <translation>{n} 项较小的输入</translation>
    </message>
    <message>
        <source>{n} suppliers</source>
        <translation>等效 {n} 家</translation>
    </message>
    <message>
        <source>{n} times the model</source>
        <translation>模型的 {n} 倍</translation>
    </message>
    <message>
        <source>{n} tok/s per user</source>
        <translation>单用户 {n} tok/s</translation>
    </message>
    <message>
        <source>{n} tokens a day</source>
        <translation>每日 {n} token</translation>
    </message>
    <message>
        <source>{n} units deployed</source>
        <translation>已部署 {n} 台</translation>
    </message>
    <message>
        <source>{n} units ordered</source>
        <translation>已订购 {n} 台</translation>
    </message>
    <message>
        <source>{n} users a month</source>
        <translation>月活用户 {n}</translation>
    </message>
    <message>
        <source>{n} users a week</source>
        <translation>周活用户 {n}</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} 个值</translation>
    </message>
    <message>
        <source>{n} {kind} come over</source>
        <translation>并入 {n} {kind}</translation>
    </message>
    <message>
        <source>{n} {things} a year planned</source>
        <translation>计划每年 {n} {things}</translation>
    </message>
    <message>
        <source>{n} {things} planned</source>
        <translation>计划 {n} {things}</translation>
    </message>
    <message>
        <source>{n} {things} shipped so far</source>
        <translation>累计出货 {n} {things}</translation>
    </message>
    <message>
        <source>{n} {things} shipped {when}</source>
        <translation>{when}出货 {n} {things}</translation>
    </message>
    <message>
        <source>{n} {universe} companies</source>
        <translation>{universe}公司 {n} 家</translation>
    </message>
    <message>
        <source>{n}, of which {used} in the fit</source>
        <translation>{n}，其中 {used} 参与拟合</translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one}对{other}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}与{other}</translation>
    </message>
    <message>
        <source>{one} and {other} count the same</source>
        <translation>{one}与{other}同等重要</translation>
    </message>
    <message>
        <source>{one} counts extremely more than {other}</source>
        <translation>{one}比{other}极端重要</translation>
    </message>
    <message>
        <source>{one} counts moderately more than {other}</source>
        <translation>{one}比{other}稍重要</translation>
    </message>
    <message>
        <source>{one} counts moderately to strongly more than {other}</source>
        <translation>{one}比{other}稍重要至明显重要</translation>
    </message>
    <message>
        <source>{one} counts slightly more than {other}</source>
        <translation>{one}比{other}略重要</translation>
    </message>
    <message>
        <source>{one} counts strongly more than {other}</source>
        <translation>{one}比{other}明显重要</translation>
    </message>
    <message>
        <source>{one} counts strongly to very strongly more than {other}</source>
        <translation>{one}比{other}明显重要至强烈重要</translation>
    </message>
    <message>
        <source>{one} counts very strongly more than {other}</source>
        <translation>{one}比{other}强烈重要</translation>
    </message>
    <message>
        <source>{one} counts very to extremely strongly more than {other}</source>
        <translation>{one}比{other}强烈重要至极端重要</translation>
    </message>
    <message>
        <source>{one} to {other}; {how}</source>
        <translation>{one} 至 {other}；{how}</translation>
    </message>
    <message>
        <source>{ordinal} by shipments, {year}</source>
        <translation>{year} 年出货量{ordinal}</translation>
    </message>
    <message>
        <source>{pair}: one of them does not vary</source>
        <translation>{pair}：其中之一没有变化</translation>
    </message>
    <message>
        <source>{pair}: {value}, they {words}</source>
        <translation>{pair}：{value}，{words}</translation>
    </message>
    <message>
        <source>{pair}: {value}, {words}</source>
        <translation>{pair}：{value}，{words}</translation>
    </message>
    <message>
        <source>{phase}</source>
        <translation>{phase}</translation>
    </message>
    <message>
        <source>{place}: expected {expected}.</source>
        <translation>{place}：应为{expected}。</translation>
    </message>
    <message>
        <source>{place}: found {value}, expected {expected}.</source>
        <translation>{place}：现为 {value}，应为{expected}。</translation>
    </message>
    <message>
        <source>{place}: is blank, expected {expected}.</source>
        <translation>{place}：为空，应为{expected}。</translation>
    </message>
    <message>
        <source>{place}: the cell is empty, expected {expected}.</source>
        <translation>{place}：单元格为空，应为{expected}。</translation>
    </message>
    <message>
        <source>{price} USD per card-hour ({kind})</source>
        <translation>{price} USD/卡时（{kind}）</translation>
    </message>
    <message>
        <source>{price} USD per kWh in {region}, PUE {pue}</source>
        <translation>{region} 电价 {price} USD/kWh，PUE {pue}</translation>
    </message>
    <message>
        <source>{problem} Type the score “{text}” stands for, 0 to 1.</source>
        <translation>{problem}请输入“{text}”对应的分值，0 到 1。</translation>
    </message>
    <message>
        <source>{range} suppliers</source>
        <translation>等效 {range} 家供应商</translation>
    </message>
    <message>
        <source>{rate} Hz, nine in ten within {band}</source>
        <translation>{rate} Hz，九成落在 {band}</translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <translation>{rate} tok/s</translation>
    </message>
    <message>
        <source>{rate} tok/s per chip</source>
        <translation>单芯片 {rate} tok/s</translation>
    </message>
    <message>
        <source>{rate} tok/s per chip at {speed} per user</source>
        <translation>单芯片 {rate} tok/s，单用户 {speed}</translation>
    </message>
    <message>
        <source>{ratio} at {count} tokens, {last} at {limit}</source>
        <translation>{count} token 时 {ratio}，{limit} 时 {last}</translation>
    </message>
    <message>
        <source>{ratio} holds at {context} only; at {other} it is {there}.</source>
        <translation>{ratio} 只在 {context} 上下文成立；在 {other} 为 {there}。</translation>
    </message>
    <message>
        <source>{ratio} lies inside {band} of {low} to {high}: {grounds}.</source>
        <translation>{ratio} 在{band} {low} 至 {high} 之内：{grounds}。</translation>
    </message>
    <message>
        <source>{ratio} lies outside {band} of {low} to {high}: {grounds}.</source>
        <translation>{ratio} 超出{band} {low} 至 {high}：{grounds}。</translation>
    </message>
    <message>
        <source>{ratio} the model</source>
        <translation>模型的 {ratio}</translation>
    </message>
    <message>
        <source>{ratio} × {base}, {phase}, as claimed</source>
        <translation>宣称 {ratio} × {base}，{phase}</translation>
    </message>
    <message>
        <source>{row} is confirmed</source>
        <translation>有已证实的 {row}</translation>
    </message>
    <message>
        <source>{row} is reported</source>
        <translation>有据报道的 {row}</translation>
    </message>
    <message>
        <source>{row}, {field} would have to be {expected}.</source>
        <translation>{row} 的 {field} 应为{expected}。</translation>
    </message>
    <message>
        <source>{said}, down {n} %</source>
        <translation>{said}，下降 {n}%</translation>
    </message>
    <message>
        <source>{said}, up {n} %</source>
        <translation>{said}，增长 {n}%</translation>
    </message>
    <message>
        <source>{scenario} sets nothing here itself.</source>
        <translation>{scenario} 自身在这里没有设定任何内容。</translation>
    </message>
    <message>
        <source>{scenario}: rank {rank}, composite {score}, {value}</source>
        <translation>{scenario}：第 {rank} 名，综合得分 {score}，{value}</translation>
    </message>
    <message>
        <source>{scenario}: {value}, p {share}</source>
        <translation>{scenario}：{value}，p {share}</translation>
    </message>
    <message>
        <source>{score}: {text}</source>
        <translation>{score}：{text}</translation>
    </message>
    <message>
        <source>{score}; {span} if every score took its low or its high</source>
        <translation>{score}；各得分均取下限或上限时为 {span}</translation>
    </message>
    <message>
        <source>{seat}. Click to score as someone else, to choose whose scores stand, or for blind entry.</source>
        <translation>{seat}。点击可换人评分、选择采用谁的评分，或使用盲评。</translation>
    </message>
    <message>
        <source>{segment} ({n})</source>
        <translation>{segment}（{n}）</translation>
    </message>
    <message>
        <source>{segment} median, {n}</source>
        <translation>{segment}中位数 {n}家</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{share} of components in house</source>
        <translation>{share} 的零部件自制</translation>
    </message>
    <message>
        <source>{share} of sales to five customers</source>
        <translation>前五大客户占销售额 {share}</translation>
    </message>
    <message>
        <source>{share} of sales to the largest customer</source>
        <translation>第一大客户占销售额 {share}</translation>
    </message>
    <message>
        <source>{share} of the market</source>
        <translation>占市场 {share}</translation>
    </message>
    <message>
        <source>{share} of the market, {year}</source>
        <translation>{year} 年市场份额 {share}</translation>
    </message>
    <message>
        <source>{share} of the work is on chips not known.</source>
        <translation>{share} 的工作在未知芯片上。</translation>
    </message>
    <message>
        <source>{share} of {n} rounds of which it is known</source>
        <translation>已知的 {n} 轮中占 {share}</translation>
    </message>
    <message>
        <source>{share}: whose it is, is not known</source>
        <translation>{share}：归属未知</translation>
    </message>
    <message>
        <source>{shown} of {total} companies</source>
        <translation>{total} 家中的 {shown} 家</translation>
    </message>
    <message>
        <source>{sign} date known by year only</source>
        <translation>{sign} 日期只知年份</translation>
    </message>
    <message>
        <source>{speed}, below the target</source>
        <translation>{speed}，低于目标</translation>
    </message>
    <message>
        <source>{spot}: {problem}; {remedy}</source>
        <translation>{spot}：{problem}；{remedy}</translation>
    </message>
    <message>
        <source>{spot}: {quoted} {problem}; {remedy}</source>
        <translation>{spot}：{quoted} {problem}；{remedy}</translation>
    </message>
    <message>
        <source>{table}, {id}, {field}: {value} is not {expected}</source>
        <translation>{table}、{id}、{field}：{value} 不是{expected}</translation>
    </message>
    <message>
        <source>{target} is no rank: there are ranks 1 to {n}.</source>
        <translation>{target} 不是排名：排名为 1 至 {n}。</translation>
    </message>
    <message>
        <source>{target} is not above 0, and no value falls that far.</source>
        <translation>{target} 不大于 0，估值不会低到如此。</translation>
    </message>
    <message>
        <source>{target} is outside 0 to 1, where every composite lies.</source>
        <translation>{target} 不在 0 至 1 之内，而综合得分都在其中。</translation>
    </message>
    <message>
        <source>{text} is outside 0 to 1.</source>
        <translation>{text} 不在 0 至 1 之间。</translation>
    </message>
    <message>
        <source>{tokens} (limit)</source>
        <translation>{tokens}（上限）</translation>
    </message>
    <message>
        <source>{total} companies</source>
        <translation>{total} 家公司</translation>
    </message>
    <message>
        <source>{unit} {value}, 80 % interval {low}–{high}</source>
        <translation type="vanished">{unit} {value}，80% 区间 {low}–{high}</translation>
    </message>
    <message>
        <source>{unit}, log scale</source>
        <translation>{unit}，对数刻度</translation>
    </message>
    <message>
        <source>{unit}, log scale; whisker 80 % interval; circle newest valuation</source>
        <translation>{unit}，对数刻度；须线为 80% 区间；圆圈为最新估值</translation>
    </message>
    <message>
        <source>{usd} USD of electricity per million tokens</source>
        <translation>每百万 token 电费 {usd} USD</translation>
    </message>
    <message>
        <source>{usd} USD per chip and hour, {kind}</source>
        <translation>每卡时 {usd} USD，{kind}</translation>
    </message>
    <message>
        <source>{values} or {last}</source>
        <translation>{values} 或 {last}</translation>
    </message>
    <message>
        <source>{value} by the model, {band} within its error</source>
        <translation>模型值 {value}，误差内 {band}</translation>
    </message>
    <message>
        <source>{value} is negative, a log scale has no place for it</source>
        <translation>{value} 为负，对数刻度无法表示</translation>
    </message>
    <message>
        <source>{value} is neither a rank nor a market share</source>
        <translation>{value} 既非排名也非市场份额</translation>
    </message>
    <message>
        <source>{value} is no kind of observation; known are {names}.</source>
        <translation>{value} 不是观测类型；可用 {names}。</translation>
    </message>
    <message>
        <source>{value} is no model; use {names}</source>
        <translation>{value} 不是模型；请用 {names}</translation>
    </message>
    <message>
        <source>{value} is no number to score</source>
        <translation>{value} 不是可评分的数字</translation>
    </message>
    <message>
        <source>{value} is no penalty; known are {names}.</source>
        <translation>{value} 不是惩罚；已知的有 {names}。</translation>
    </message>
    <message>
        <source>{value} is no setting; known are {names}.</source>
        <translation>{value} 不是设置项；可用 {names}。</translation>
    </message>
    <message>
        <source>{value} is none of the groups</source>
        <translation>{value} 不在各组之中</translation>
    </message>
    <message>
        <source>{value} is none of the groups: {names}</source>
        <translation>{value} 不在各组之中：{names}</translation>
    </message>
    <message>
        <source>{value} is not one of {names}</source>
        <translation>{value} 不在 {names} 之中</translation>
    </message>
    <message>
        <source>{value} is outside the bounds {range}.</source>
        <translation>{value} 超出上下限 {range}。</translation>
    </message>
    <message>
        <source>{value} per standard deviation: value ×{times}</source>
        <translation>每标准差 {value}：估值 ×{times}</translation>
    </message>
    <message>
        <source>{value}, 80 % interval {low}–{high}</source>
        <translation type="vanished">{value}，80% 区间 {low}–{high}</translation>
    </message>
    <message>
        <source>{value}, 80 % interval {span}</source>
        <translation>{value}，80% 区间 {span}</translation>
    </message>
    <message>
        <source>{way}, each without its company</source>
        <translation>{way}，每行不含其公司</translation>
    </message>
    <message>
        <source>{what} against {reference}</source>
        <translation>{what}，相对于{reference}</translation>
    </message>
    <message>
        <source>{what} of {day}, {amount}: at least {gap}, {place}.</source>
        <translation>{day} 的{what} {amount}：至少 {gap}，{place}。</translation>
    </message>
    <message>
        <source>{what} of {day}, {amount}: {gap}, {place}.</source>
        <translation>{day} 的{what} {amount}：{gap}，{place}。</translation>
    </message>
    <message>
        <source>{what} {gap}</source>
        <translation>{what} {gap}</translation>
    </message>
    <message>
        <source>{what}, assumption</source>
        <translation>{what}，假设</translation>
    </message>
    <message>
        <source>{who} counts with what the others leave of 1: {share}.</source>
        <translation>{who} 按其余情景之外的余量计：{share}。</translation>
    </message>
    <message>
        <source>{who} inherits from {other_who} already; a scenario cannot inherit from itself</source>
        <translation>{who} 已继承 {other_who}；情景不能继承自身</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>{who}: The compute assumptions cannot be evaluated: {problem}</source>
        <translation>{who}：算力假设无法计算：{problem}</translation>
    </message>
    <message>
        <source>{who}: a score rule names the factor {value}; {universe} has {names}</source>
        <translation>{who}：得分规则所指的因子为 {value}；{universe} 有 {names}</translation>
    </message>
    <message>
        <source>{who}: a score rule names the universe {value}, which is not here; left out.</source>
        <translation>{who}：得分规则所指的标的池 {value} 不存在；略去。</translation>
    </message>
    <message>
        <source>{who}: a score rule names {scope} {names}, which {universe} does not have; left alone.</source>
        <translation>{who}：得分规则所指的{scope} {names} 不在 {universe} 中；不作改动。</translation>
    </message>
    <message>
        <source>{who}: a score rule on {factor} reaches no company of {universe}.</source>
        <translation>{who}：针对{factor}的得分规则不涉及 {universe} 的任何公司。</translation>
    </message>
    <message>
        <source>{who}: score rules took {count} score to an end of 0 to 1, where it was held.</source>
        <translation>{who}：得分规则使 {count} 个得分到达 0 或 1，并止于此。</translation>
    </message>
    <message>
        <source>{who}: score rules took {count} scores to an end of 0 to 1, where they were held.</source>
        <translation>{who}：得分规则使 {count} 个得分到达 0 或 1，并止于此。</translation>
    </message>
    <message>
        <source>{who}: what is paid once exceeds the value of {count} companies; they stand at 0.</source>
        <translation>{who}：一次性支出超过 {count} 家公司的估值；这些估值计为 0。</translation>
    </message>
    <message>
        <source>{who}: {count} overrides belong to nothing in these facts and are left alone: {names}</source>
        <translation>{who}：{count} 项改写在这些事实中没有对应，不作改动：{names}</translation>
    </message>
    <message>
        <source>{words} Default {value}.</source>
        <translation>{words} 默认 {value}。</translation>
    </message>
    <message>
        <source>{words} This is the default.</source>
        <translation>{words} 此为默认。</translation>
    </message>
    <message>
        <source>{words}; readiness {low} to {high}</source>
        <translation>{words}；就绪度 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{workload} ({source} to {target})</source>
        <translation>{workload}（{source}→{target}）</translation>
    </message>
    <message>
        <source>{w} W thermal design power</source>
        <translation>热设计功耗 {w} W</translation>
    </message>
    <message>
        <source>{year}, date known by year only</source>
        <translation>{year}，日期只知年份</translation>
    </message>
    <message>
        <source>± .10 around the weights</source>
        <translation>当前权重 ± .10</translation>
    </message>
    <message>
        <source>×: observed over what the model says without this company</source>
        <translation>×：观测值与不含该公司的模型值之比</translation>
    </message>
    <message>
        <source>Σ p·V</source>
        <translation>Σ p·V</translation>
    </message>
    <message>
        <source>Σ share × cost</source>
        <translation>Σ 份额 × 成本</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is the name of a column of imports and exports; choose another name.</source>
        <translation>“{name}”是导入和导出中的列名；请换一个名称。</translation>
    </message>
    <message>
        <source>“{text}” cannot be chosen here.</source>
        <translation>此处不能选“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” fits {n} of them: {names}.</source>
        <translation>“{text}”符合其中 {n} 个：{names}。</translation>
    </message>
    <message>
        <source>“{text}” is none of the {n} that can be chosen.</source>
        <translation>“{text}”不在可选的 {n} 项之内。</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type one like 2026, 2026-06 or 2026-06-30.</source>
        <translation>“{text}”不是日期。请输入形如 2026、2026-06 或 2026-06-30 的日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a day like 2025-12-31.</source>
        <translation>“{text}”不是 2025-12-31 这样的日期。</translation>
    </message>
    <message>
        <source>“{text}” is not a number from 0 to 1.</source>
        <translation type="vanished">“{text}”不是 0 至 1 的数字。</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>“{text}” is not a rate of {currency} in {year}. Type how many {currency} one dollar bought, such as {example}; {old} stays.</source>
        <translation>“{text}”不能作为 {year} 年 {currency} 的汇率。请输入一美元合多少 {currency}，例如 {example}；仍保留 {old}。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number of tokens.</source>
        <translation>“{text}”不是整数个 token。</translation>
    </message>
    <message>
        <source>“{text}” is not {what}.</source>
        <translation>“{text}”不是{what}。</translation>
    </message>
    <message>
        <source>“{value}” is not {expected}.</source>
        <translation>“{value}”不是{expected}。</translation>
    </message>
    <message>
        <source>−growth · share · months ÷ 12</source>
        <translation>−增长 · 份额 · 月数 ÷ 12</translation>
    </message>
    <message>
        <source>−lever · ln κ</source>
        <translation>−杠杆 · ln κ</translation>
    </message>
    <message>
        <source>≤ {worst} %, n = {n}</source>
        <translation>≤ {worst}%，n = {n}</translation>
    </message>
    <message>
        <source>≥ {hz} Hz</source>
        <translation>≥ {hz} Hz</translation>
    </message>
    <message>
        <source>△ lower bound</source>
        <translation>△ 下限</translation>
    </message>
    <message>
        <source>◆ measured</source>
        <translation>◆ 实测</translation>
    </message>
    <message>
        <source>◇ claimed  ┃ derived  ● used  ▬ possible</source>
        <translation>◇ 宣称  ┃ 推算  ● 采用  ▬ 可能</translation>
    </message>
    <message>
        <source>● decode  ○ prefill</source>
        <translation>● 解码  ○ 预填充</translation>
    </message>
    <message>
        <source>● operating point</source>
        <translation>● 工作点</translation>
    </message>
</context>
</TS>
