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
        <source> a year</source>
        <translation>/年</translation>
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
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>1 empty cell of the block was skipped.</source>
        <translation>已跳过区块中的 1 个空单元格。</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>1 paying customer</source>
        <translation>1 家付费客户</translation>
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
        <source>&lt;b&gt;Servoscope {version}&lt;/b&gt;&lt;br&gt;Scores robotics and compute companies from dated, sourced evidence.&lt;br&gt;&lt;br&gt;{counts}. Facts collected on {day} from public pages; most were read as excerpts, many are secondary, little is newer than June 2026.&lt;br&gt;&lt;br&gt;Scores are opinions by a published rubric, not advice. MIT licence. Qt {qt} (LGPL).</source>
        <translation>&lt;b&gt;Servoscope {version}&lt;/b&gt;&lt;br&gt;依据有日期、有来源的证据，为机器人与算力公司评分。&lt;br&gt;&lt;br&gt;{counts}。事实于 {day} 采自公开网页；多数只读到摘录，不少是二手来源，2026 年 6 月之后的很少。&lt;br&gt;&lt;br&gt;得分是按公开评分标准得出的看法，不构成投资建议。MIT 许可证。Qt {qt}（LGPL）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;It is not in the list because the filter “{query}” does not match its name, segment, country or ticker. Clear the filter to list it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;它不在列表中，因为其名称、细分领域、国家和股票代码都不含筛选词“{query}”。清除筛选即可列出。&lt;/p&gt;</translation>
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
        <source>AI</source>
        <translation>具身</translation>
    </message>
    <message>
        <source>About Servoscope</source>
        <translation>关于 Servoscope</translation>
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
        <source>Acquisition</source>
        <translation>收购</translation>
    </message>
    <message>
        <source>Acquisition price</source>
        <translation>收购价格</translation>
    </message>
    <message>
        <source>Active power</source>
        <translation>在用电力</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>填写理由</translation>
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
        <source>All factors</source>
        <translation>全部因子</translation>
    </message>
    <message>
        <source>All help pages</source>
        <translation>全部帮助</translation>
    </message>
    <message>
        <source>Allow replacing it or choose another name.</source>
        <translation>请允许替换，或换一个名称。</translation>
    </message>
    <message>
        <source>Analyst&apos;s score {score}, low and high {range}</source>
        <translation>分析师评分 {score}，上下限 {range}</translation>
    </message>
    <message>
        <source>Annual capacity</source>
        <translation>年产能</translation>
    </message>
    <message>
        <source>Area scanned</source>
        <translation>扫描面积</translation>
    </message>
    <message>
        <source>As collected: {text} {unit}</source>
        <translation>采集原文：{text} {unit}</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Autonomous miles</source>
        <translation>自动驾驶里程</translation>
    </message>
    <message>
        <source>Autonomy note</source>
        <translation>自主程度说明</translation>
    </message>
    <message>
        <source>BOM cost</source>
        <translation>BOM 成本</translation>
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
        <source>Battery life</source>
        <translation>续航时间</translation>
    </message>
    <message>
        <source>Beside {name} lies {journal}, left by an earlier file of that name.</source>
        <translation>{name} 旁有同名旧文件留下的 {journal}。</translation>
    </message>
    <message>
        <source>Between low and high: rank {best} to {worst}</source>
        <translation>在上下限之间：第 {best} 至第 {worst} 名</translation>
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
        <source>Bounds of unknown scores</source>
        <translation>未知得分的上下限</translation>
    </message>
    <message>
        <source>Breadth of the stack</source>
        <translation>软件栈覆盖面</translation>
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
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>CRITIC: the wider a factor&apos;s scores spread and the less they repeat other factors, the more it weighs.</source>
        <translation>CRITIC：因子得分越分散、与其他因子重复越少，权重越大。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Capital raised to date</source>
        <translation>累计融资</translation>
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
        <source>Cash</source>
        <translation>现金</translation>
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
        <source>Check that the drive is connected, has space left and is within your quota, then try again.</source>
        <translation>请确认磁盘已连接、仍有空间且未超出配额，然后重试。</translation>
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
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
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
        <source>Click to sort.</source>
        <translation>点击排序。</translation>
    </message>
    <message>
        <source>Click to type a weight; the others share the rest in proportion</source>
        <translation>点击输入权重；其余因子按比例分配剩余部分</translation>
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
        <source>Coded {level}</source>
        <translation>编码值 {level}</translation>
    </message>
    <message>
        <source>Columns of the factor table</source>
        <translation>因子表各列</translation>
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
        <source>Company</source>
        <translation>公司</translation>
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
        <source>Compute</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Computing power</source>
        <translation>算力规模</translation>
    </message>
    <message>
        <source>Content per humanoid</source>
        <translation>单台人形机器人价值量</translation>
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
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Copy list as shown</source>
        <translation>复制当前列表</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy saved as {path}</source>
        <translation>副本已存为 {path}</translation>
    </message>
    <message>
        <source>Copy scores</source>
        <translation>复制得分</translation>
    </message>
    <message>
        <source>Copy source address</source>
        <translation>复制来源网址</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Correlation of factors</source>
        <translation>因子相关性</translation>
    </message>
    <message>
        <source>Counts with weight {weight} (confidence and age)</source>
        <translation>计入，权重 {weight}（可信度与时效）</translation>
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
        <source>Currency</source>
        <translation>货币</translation>
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
        <source>Declared unknown: the {segment} median {score} stands in, low and high {range}</source>
        <translation>已设为未知：以{segment}中位数 {score} 代替，上下限 {range}</translation>
    </message>
    <message>
        <source>Deliveries cumulative</source>
        <translation>累计交付</translation>
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
        <source>Developers</source>
        <translation>开发者</translation>
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
        <source>Does not count: {reason}</source>
        <translation>不计入：{reason}</translation>
    </message>
    <message>
        <source>Double-click to type</source>
        <translation>双击输入</translation>
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
        <source>Edit score</source>
        <translation>编辑得分</translation>
    </message>
    <message>
        <source>Effective factors</source>
        <translation>有效因子数</translation>
    </message>
    <message>
        <source>Eighth</source>
        <translation>第八</translation>
    </message>
    <message>
        <source>Embodied AI</source>
        <translation>具身智能</translation>
    </message>
    <message>
        <source>Enter a number, a text or a list of them.</source>
        <translation>请输入数字、文字或它们的列表。</translation>
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
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
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
        <source>Export</source>
        <translation>导出</translation>
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
        <source>Export control</source>
        <translation>出口管制</translation>
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
        <source>Export the list as you see it</source>
        <translation>按所见导出列表</translation>
    </message>
    <message>
        <source>F1 explains every view</source>
        <translation>按 F1 查看各视图说明</translation>
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
        <source>Factor on the horizontal axis</source>
        <translation>横轴因子</translation>
    </message>
    <message>
        <source>Factor on the vertical axis</source>
        <translation>纵轴因子</translation>
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
        <source>Fifth</source>
        <translation>第五</translation>
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
        <source>Filter companies</source>
        <translation>筛选公司</translation>
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
        <source>Five largest customers</source>
        <translation>前五大客户</translation>
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
        <source>Founded</source>
        <translation>成立年份</translation>
    </message>
    <message>
        <source>Founder funding</source>
        <translation>创始人出资</translation>
    </message>
    <message>
        <source>Foundry access</source>
        <translation>晶圆代工获取</translation>
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
        <source>From {company}, {factor}, there is room for {rows} rows and {columns} columns.</source>
        <translation>从{company}的{factor}起，可容纳 {rows} 行、{columns} 列。</translation>
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
        <source>Funding raised</source>
        <translation>融资额</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>GPU sourcing</source>
        <translation>GPU 采购</translation>
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
        <source>Gpus deployed</source>
        <translation>已部署 GPU</translation>
    </message>
    <message>
        <source>Gross margin</source>
        <translation>毛利率</translation>
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
        <source>Headcount</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Headcount cut</source>
        <translation>裁员人数</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
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
        <source>How many independent factors these amount to: the exponential of the entropy of the eigenvalues of their correlations. Well below their number means that the composite counts the same thing twice.</source>
        <translation>这些因子相当于多少个独立因子：相关矩阵特征值之熵的指数。若明显小于因子个数，说明综合得分把同一件事算了两次。</translation>
    </message>
    <message>
        <source>How many robots, or parts of robots, the company makes and ships, and how settled its production is</source>
        <translation>公司生产和出货多少机器人或机器人零部件，生产是否已经稳定</translation>
    </message>
    <message>
        <source>How much runs on it without work: own stack, framework coverage, models and portability</source>
        <translation>不作改动能运行多少：自有软件栈、框架支持、模型与可移植性</translation>
    </message>
    <message>
        <source>How the weights come about</source>
        <translation>权重的确定方式</translation>
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
        <source>Industrial investor</source>
        <translation>产业投资方</translation>
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
        <source>Investor mix</source>
        <translation>投资方构成</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>投资方</translation>
    </message>
    <message>
        <source>It does not apply to {n} more; their weight is shared by the other factors.</source>
        <translation>另有 {n} 家不适用，其权重由其他因子分担。</translation>
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
        <source>JP</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Joint venture</source>
        <translation>合资企业</translation>
    </message>
    <message>
        <source>KR</source>
        <translation>韩国</translation>
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
        <source>Kind and month of it: post-money or pre-money of a round, IPO price, market cap</source>
        <translation>估值的类型与年月：融资投后或投前估值、发行价、市值</translation>
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
        <source>Last round raised</source>
        <translation>最近一轮融资额</translation>
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
        <source>List only companies on which the analyst set something</source>
        <translation>只列出分析师改写过的公司</translation>
    </message>
    <message>
        <source>Listing status</source>
        <translation>上市状态</translation>
    </message>
    <message>
        <source>Look as of {day}</source>
        <translation>查看截至 {day}</translation>
    </message>
    <message>
        <source>Low and high</source>
        <translation>上下限</translation>
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
        <source>Marked range: {name} stays #1.</source>
        <translation>标记区间内 {name} 保持第一。</translation>
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
        <source>Memory and packaging</source>
        <translation>存储与封装</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Metric score {score} of {metric} on the scale of the rubric</source>
        <translation>{metric}按评分标准的指标得分 {score}</translation>
    </message>
    <message>
        <source>Model benchmark</source>
        <translation>模型评测</translation>
    </message>
    <message>
        <source>Monthly users</source>
        <translation>月活用户</translation>
    </message>
    <message>
        <source>Move a weight</source>
        <translation>调整权重</translation>
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
        <source>Name a file in it.</source>
        <translation>请指定其中的文件。</translation>
    </message>
    <message>
        <source>Named deals</source>
        <translation>具名交易</translation>
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
        <source>Newest known valuation; ≥ means at least</source>
        <translation>最新已知估值；≥ 表示至少</translation>
    </message>
    <message>
        <source>Ninth</source>
        <translation>第九</translation>
    </message>
    <message>
        <source>No company matches “{query}”.
Clear the filter to see all {n}.</source>
        <translation>没有公司符合“{query}”。
清除筛选即可查看全部 {n} 家。</translation>
    </message>
    <message>
        <source>No evidence of this factor is known.</source>
        <translation>该因子没有已知证据。</translation>
    </message>
    <message>
        <source>No evidence: the {segment} median {score} is assumed, low and high {range}</source>
        <translation>没有证据：假定取{segment}中位数 {score}，上下限 {range}</translation>
    </message>
    <message>
        <source>No fundamentals are known.</source>
        <translation>没有已知的基本面数据。</translation>
    </message>
    <message>
        <source>No listed company has a known score in both factors.
Type scores in the table, or choose other factors.</source>
        <translation>列表中没有公司同时具备这两个因子的得分。
请在表中输入得分，或选择其他因子。</translation>
    </message>
    <message>
        <source>No space is left on the disk for {name}.</source>
        <translation>磁盘空间不足，无法写入 {name}。</translation>
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
        <source>Not counted: a target or a rumour is no valuation</source>
        <translation>不计入：洽谈目标或传闻不是估值</translation>
    </message>
    <message>
        <source>Nothing in it was changed: choose another file.</source>
        <translation>文件内容未改动：请选择其他文件。</translation>
    </message>
    <message>
        <source>Nothing in it was changed: open an older copy of it, or start a new workspace.</source>
        <translation>文件内容未改动：请打开较早的副本，或新建工作区。</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation>尚未输入。</translation>
    </message>
    <message>
        <source>Nothing to fill.</source>
        <translation>没有可填充的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无更改。</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>未粘贴。</translation>
    </message>
    <message>
        <source>Nothing was pasted: 1 of {cells} cells is no score.</source>
        <translation>未粘贴：{cells} 个单元格中有 1 个不是得分。</translation>
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
        <source>Only overridden</source>
        <translation>仅看已改写</translation>
    </message>
    <message>
        <source>Only what was dated at or before this day counts</source>
        <translation>只计入日期不晚于这一天的内容</translation>
    </message>
    <message>
        <source>Only {n} companies have every score known; {fewest} are needed for correlations.</source>
        <translation>只有 {n} 家公司的得分全部已知；计算相关性需要 {fewest} 家。</translation>
    </message>
    <message>
        <source>Open and close that file, move both away, or choose another name.</source>
        <translation>请打开并关闭那个文件，或将二者移走，或换一个名称。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open it with the version that wrote it.</source>
        <translation>请用写入它的版本打开。</translation>
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
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
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
        <source>Order backlog</source>
        <translation>在手订单</translation>
    </message>
    <message>
        <source>Order intake</source>
        <translation>新增订单</translation>
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
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Part of a year: multiplied by {n} for the score</source>
        <translation>不足一年的数字：评分时乘以 {n}</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste scores</source>
        <translation>粘贴得分</translation>
    </message>
    <message>
        <source>Paying customers</source>
        <translation>付费客户</translation>
    </message>
    <message>
        <source>Picks cumulative</source>
        <translation>累计拣选次数</translation>
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
        <source>Portability</source>
        <translation>可移植性</translation>
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
        <source>Profit per employee</source>
        <translation>人均利润</translation>
    </message>
    <message>
        <source>Prototype</source>
        <translation>样机</translation>
    </message>
    <message>
        <source>Put it back, or save a copy under another name.</source>
        <translation>请放回原处，或以其他名称保存副本。</translation>
    </message>
    <message>
        <source>Q, lower is better</source>
        <translation>Q 值，越低越好</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
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
        <source>Raised {amount}</source>
        <translation>融资 {amount}</translation>
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
        <source>Reason for the score of {factor}</source>
        <translation>{factor}得分的理由</translation>
    </message>
    <message>
        <source>Reason for {cell}</source>
        <translation>{cell}的理由</translation>
    </message>
    <message>
        <source>Reason: “{reason}”</source>
        <translation>理由：“{reason}”</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reload the workspace and make the change again.</source>
        <translation>请重新载入工作区，再作修改。</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
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
        <source>Revert to implied</source>
        <translation>恢复推断得分</translation>
    </message>
    <message>
        <source>Revert to the implied score</source>
        <translation>恢复推断得分</translation>
    </message>
    <message>
        <source>Revert {what} to the implied score</source>
        <translation>恢复推断得分 {what}</translation>
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
        <source>Robotics spin off</source>
        <translation>机器人业务分拆</translation>
    </message>
    <message>
        <source>Round raised</source>
        <translation>本轮融资额</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>瑞典</translation>
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
        <source>Save elsewhere</source>
        <translation>另存到别处</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Save or copy this chart as a picture</source>
        <translation>将本图表保存或复制为图片</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
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
        <source>Score of {factor}</source>
        <translation>{factor}得分</translation>
    </message>
    <message>
        <source>Score {score} as the evidence implies, low and high {range}</source>
        <translation>由证据推断的得分 {score}，上下限 {range}</translation>
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
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>Seed raised</source>
        <translation>种子轮融资额</translation>
    </message>
    <message>
        <source>Segment cost of sales</source>
        <translation>分部销售成本</translation>
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
        <source>Servings cumulative</source>
        <translation>累计服务次数</translation>
    </message>
    <message>
        <source>Servoscope</source>
        <translation>Servoscope</translation>
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
        <source>Set by the analyst without evidence: {factor} {given}, {reason}.</source>
        <translation>分析师在无证据时设定：{factor} {given}，{reason}。</translation>
    </message>
    <message>
        <source>Set by the analyst: {factor} {given} against {implied} implied by evidence, {reason}.</source>
        <translation>分析师设定：{factor} {given}，证据推断为 {implied}，{reason}。</translation>
    </message>
    <message>
        <source>Set low and high of {what}</source>
        <translation>设定上下限 {what}</translation>
    </message>
    <message>
        <source>Set reason…</source>
        <translation>填写理由…</translation>
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
        <source>Set {what}</source>
        <translation>设定 {what}</translation>
    </message>
    <message>
        <source>Seventh</source>
        <translation>第七</translation>
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
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show low and high of every score</source>
        <translation>显示每个得分的上下限</translation>
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
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source of the valuation</source>
        <translation>估值来源</translation>
    </message>
    <message>
        <source>Sources of compute</source>
        <translation>算力来源</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Start up stakes</source>
        <translation>创业公司持股</translation>
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
        <source>Sum</source>
        <translation>合计</translation>
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
        <source>Support at launch</source>
        <translation>首发支持</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>Take over all values</source>
        <translation>采用全部数值</translation>
    </message>
    <message>
        <source>Taken between low and high of every score ({span}), it ranks from {best} to {worst}.</source>
        <translation>各得分在上下限（{span}）之间变动时，排名在第 {best} 至第 {worst} 名之间。</translation>
    </message>
    <message>
        <source>Target: {n} {things}</source>
        <translation>目标：{n} {things}</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>第十</translation>
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
        <source>The figures in brackets are weighted differences; {method} ranks by another formula, so they do not add up to the composite.</source>
        <translation>括号中是加权差额；{method} 按另一公式排名，因此各项之和不等于综合得分之差。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>The others share the rest, so that the sum stays 1.</source>
        <translation>其余因子分配剩余部分，合计保持为 1。</translation>
    </message>
    <message>
        <source>The value of {key} cannot be stored: {value}.</source>
        <translation>{key} 的值无法保存：{value}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}.</source>
        <translation>{folder} 中没有文件 {name}。</translation>
    </message>
    <message>
        <source>There is no known score to step from.</source>
        <translation>没有可供增减的已知得分。</translation>
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
        <source>This is the value in the ranked list</source>
        <translation>排名列表采用此值</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
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
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
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
        <translation>输入命令</translation>
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
        <source>Typed</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>US</source>
        <translation>美国</translation>
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
        <source>Update Servoscope to open it.</source>
        <translation>请升级 Servoscope 后打开。</translation>
    </message>
    <message>
        <source>Use one of {formats}.</source>
        <translation>请使用其中之一：{formats}。</translation>
    </message>
    <message>
        <source>Use the bundled rate</source>
        <translation>使用内置汇率</translation>
    </message>
    <message>
        <source>Use {mode} weights</source>
        <translation>权重方式：{mode}</translation>
    </message>
    <message>
        <source>VIKOR</source>
        <translation>VIKOR</translation>
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
        <source>Value, {unit}</source>
        <translation>估值，{unit}</translation>
    </message>
    <message>
        <source>Value: {kind}</source>
        <translation>估值：{kind}</translation>
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
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>WASPAS</source>
        <translation>WASPAS</translation>
    </message>
    <message>
        <source>Weekly users</source>
        <translation>周活用户</translation>
    </message>
    <message>
        <source>Weight of {factor}</source>
        <translation>{factor}权重</translation>
    </message>
    <message>
        <source>Weight {weight}</source>
        <translation>权重 {weight}</translation>
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
        <source>Weights were normalised to sum 1 from sum {sum}.</source>
        <translation>权重合计为 {sum}，已归一化为 1。</translation>
    </message>
    <message>
        <source>Weights: {mode}</source>
        <translation>权重：{mode}</translation>
    </message>
    <message>
        <source>What counts where no score is known: the segment median with wide low and high, or the same with everything from 0 to 1 possible</source>
        <translation>得分未知时如何计入：取细分领域中位数、上下限放宽，或同样取中位数、但 0 至 1 皆有可能</translation>
    </message>
    <message>
        <source>What it makes itself, what it earns on it, and how firmly it is tied to industrial partners</source>
        <translation>哪些自己制造，盈利如何，与产业伙伴绑定有多紧密</translation>
    </message>
    <message>
        <source>Whether it has a model of its own that acts in the physical world, and how well that model is shown to work</source>
        <translation>是否有在物理世界中行动的自有模型，其效果得到多少验证</translation>
    </message>
    <message>
        <source>Who pays, how much, in how many places and sectors</source>
        <translation>谁付费、付多少，覆盖多少地点和行业</translation>
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
        <source>World model</source>
        <translation>世界模型</translation>
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
        <source>Yearly average units of each currency per US dollar. A valuation is converted at the rate of its own year; using a yearly average for a day is an assumption. Type over a rate to use your own, empty it to return to the bundled one.</source>
        <translation>每 1 美元兑各货币的年均汇率。估值按其所在年份的汇率折算；以年均值代替某一天的汇率属于假设。直接改写即用自己的汇率，清空则恢复内置汇率。</translation>
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
        <source>a plan, and a live number is known</source>
        <translation>仅为规划，而已有实际数字</translation>
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
        <source>all {n} companies</source>
        <translation>全部 {n} 家公司</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
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
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>autonomy compute</source>
        <translation>智驾计算</translation>
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
        <source>bar: score, band: low–high</source>
        <translation>柱：得分，色带：上下限</translation>
    </message>
    <message>
        <source>bn</source>
        <translation>亿</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>张加速卡</translation>
    </message>
    <message>
        <source>chip accelerator</source>
        <translation>加速芯片</translation>
    </message>
    <message>
        <source>closeness to the ideal</source>
        <translation>与理想解的贴近度</translation>
    </message>
    <message>
        <source>commercial scene</source>
        <translation>商业场景</translation>
    </message>
    <message>
        <source>components</source>
        <translation>零部件</translation>
    </message>
    <message>
        <source>compute cloud</source>
        <translation>算力云</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>dated {day}, after {as_of}</source>
        <translation>日期 {day} 晚于 {as_of}</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
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
        <source>edge chip</source>
        <translation>边缘芯片</translation>
    </message>
    <message>
        <source>edge modules</source>
        <translation>块边缘模块</translation>
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
        <source>factor does not apply</source>
        <translation>因子不适用</translation>
    </message>
    <message>
        <source>filed for an IPO</source>
        <translation>已申报 IPO</translation>
    </message>
    <message>
        <source>filter “{query}”</source>
        <translation>筛选“{query}”</translation>
    </message>
    <message>
        <source>founded {year}</source>
        <translation>{year} 年成立</translation>
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
        <source>hardly related</source>
        <translation>几乎无关</translation>
    </message>
    <message>
        <source>humanoid</source>
        <translation>人形机器人</translation>
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
        <source>in listed order</source>
        <translation>按列表顺序</translation>
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
        <source>industrial robot</source>
        <translation>工业机器人</translation>
    </message>
    <message>
        <source>joint score</source>
        <translation>联合得分</translation>
    </message>
    <message>
        <source>less than .001</source>
        <translation>不到 .001</translation>
    </message>
    <message>
        <source>logistics robot</source>
        <translation>物流机器人</translation>
    </message>
    <message>
        <source>low–high</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>market cap</source>
        <translation>市值</translation>
    </message>
    <message>
        <source>mass production</source>
        <translation>量产能力</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>median {score}</source>
        <translation>中位数 {score}</translation>
    </message>
    <message>
        <source>model lab</source>
        <translation>模型公司</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>net flow, −1 to 1</source>
        <translation>净流量，−1 至 1</translation>
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
        <source>no known value</source>
        <translation>无已知估值</translation>
    </message>
    <message>
        <source>no number and no coded level</source>
        <translation>既无数字也无编码值</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无估值</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not applicable: {why}</source>
        <translation>不适用：{why}</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>/ {n}</translation>
    </message>
    <message>
        <source>older than {row} of {day}</source>
        <translation>早于 {row}（{day}）</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>over {n} companies with every score known</source>
        <translation>基于得分全部已知的 {n} 家公司</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>per USD</source>
        <translation>每 1 美元</translation>
    </message>
    <message>
        <source>place among the {n} listed</source>
        <translation>在所列 {n} 家中的名次</translation>
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
        <source>pre</source>
        <translation>投前</translation>
    </message>
    <message>
        <source>pre-money</source>
        <translation>投前估值</translation>
    </message>
    <message>
        <source>private</source>
        <translation>未上市</translation>
    </message>
    <message>
        <source>public</source>
        <translation>已上市</translation>
    </message>
    <message>
        <source>quadruped</source>
        <translation>四足机器人</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>rank {rank}, score {score} ({interval})</source>
        <translation>第 {rank} 名，得分 {score}（{interval}）</translation>
    </message>
    <message>
        <source>recomputed in {ms} ms</source>
        <translation>重算用时 {ms} 毫秒</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>据报道</translation>
    </message>
    <message>
        <source>robots</source>
        <translation>台机器人</translation>
    </message>
    <message>
        <source>rows shown above</source>
        <translation>上表所示各行</translation>
    </message>
    <message>
        <source>rumoured</source>
        <translation>传闻</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>segment {segment} has no unit size in the rubric</source>
        <translation>评分标准中没有{segment}的单位规模</translation>
    </message>
    <message>
        <source>service robot</source>
        <translation>服务机器人</translation>
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
        <source>subsidiary</source>
        <translation>子公司</translation>
    </message>
    <message>
        <source>supply chain</source>
        <translation>供应链</translation>
    </message>
    <message>
        <source>surgical</source>
        <translation>手术机器人</translation>
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
        <source>the {n} companies of its segment ({segment})</source>
        <translation>同领域 {n} 家公司（{segment}）</translation>
    </message>
    <message>
        <source>this company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>to {month}</source>
        <translation>截至 {month} </translation>
    </message>
    <message>
        <source>told {day}</source>
        <translation>{day} 披露</translation>
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
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown or not applicable</source>
        <translation>未知或不适用</translation>
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
        <source>vehicles</source>
        <translation>辆车</translation>
    </message>
    <message>
        <source>vision chips</source>
        <translation>颗视觉芯片</translation>
    </message>
    <message>
        <source>w {weight}</source>
        <translation>权 {weight}</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
    <message>
        <source>why this score, in a few words</source>
        <translation>简述给出此得分的理由</translation>
    </message>
    <message>
        <source>worded and without a coded level ({metric} has no number scale)</source>
        <translation>只有文字而无编码值（{metric} 没有数值刻度）</translation>
    </message>
    <message>
        <source>yearly average</source>
        <translation>年均值</translation>
    </message>
    <message>
        <source>yours, bundled {rate}</source>
        <translation>自定，内置 {rate}</translation>
    </message>
    <message>
        <source>{company} has no known score for {factor} to fill down.</source>
        <translation>{company}的{factor}没有可向下填充的已知得分。</translation>
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
        <source>{given} against {implied}</source>
        <translation>{given}，推断 {implied}</translation>
    </message>
    <message>
        <source>{given}, no evidence</source>
        <translation>{given}，无证据</translation>
    </message>
    <message>
        <source>{key} was changed by someone else since this edit began.</source>
        <translation>{key} 在本次编辑开始后已被他人修改。</translation>
    </message>
    <message>
        <source>{known} of {all} companies have evidence or an analyst&apos;s score.</source>
        <translation>{all} 家公司中 {known} 家有证据或分析师评分。</translation>
    </message>
    <message>
        <source>{method} {score}, low and high {interval}</source>
        <translation>{method} {score}，上下限 {interval}</translation>
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
        <source>{mode} weights</source>
        <translation>权重：{mode}</translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder}, so it is open for reading only. Save a copy in another folder to edit it.</source>
        <translation>{folder} 中的 {name} 不可写，因此以只读方式打开。如需编辑，请在其他文件夹另存副本。</translation>
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
        <source>{name} ends in no known format.</source>
        <translation>{name} 的扩展名不是已知格式。</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} holds a value this version cannot read.</source>
        <translation>{name} 含有此版本无法读取的值。</translation>
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
        <source>{name} is damaged and cannot be used.</source>
        <translation>{name} 已损坏，无法使用。</translation>
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
        <source>{name} is open for reading only.</source>
        <translation>{name} 以只读方式打开。</translation>
    </message>
    <message>
        <source>{name} is the workspace that is open.</source>
        <translation>{name} 正是当前打开的工作区。</translation>
    </message>
    <message>
        <source>{name} is {rank} of {all} with a composite of {score}.</source>
        <translation>{name} 在 {all} 家中排第 {rank}，综合得分 {score}。</translation>
    </message>
    <message>
        <source>{name} stays first from {range} (the other weights in proportion)</source>
        <translation>{range} 之间 {name} 保持第一（其余权重按比例）</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted while it was open.</source>
        <translation>{name} 在打开期间被移动、改名或删除。</translation>
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
        <source>{name}, {year}</source>
        <translation>{name}，{year} 年</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}%</translation>
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
        <source>{n} edits are not on disk.</source>
        <translation>{n} 项编辑尚未写入磁盘。</translation>
    </message>
    <message>
        <source>{n} edits belong to companies or factors that this version does not have; they are kept in the file and left out here ({keys}).</source>
        <translation>{n} 项编辑所属的公司或因子在此版本中不存在；它们保留在文件中，此处略去（{keys}）。</translation>
    </message>
    <message>
        <source>{n} empty cells of the block were skipped.</source>
        <translation>已跳过区块中的 {n} 个空单元格。</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 条</translation>
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
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>{n} of {k} scores are not known.</source>
        <translation>{k} 项得分中有 {n} 项未知。</translation>
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
        <source>{n} rows copied</source>
        <translation>已复制 {n} 行</translation>
    </message>
    <message>
        <source>{n} rows saved as {path}</source>
        <translation>已将 {n} 行存为 {path}</translation>
    </message>
    <message>
        <source>{n} scores</source>
        <translation>{n} 个得分</translation>
    </message>
    <message>
        <source>{n} scores unknown</source>
        <translation>{n} 项得分未知</translation>
    </message>
    <message>
        <source>{n} sites deployed</source>
        <translation>已部署 {n} 个现场</translation>
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
        <source>{one} and {other}</source>
        <translation>{one}与{other}</translation>
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
        <source>{row} is confirmed</source>
        <translation>有已证实的 {row}</translation>
    </message>
    <message>
        <source>{row} is reported</source>
        <translation>有据报道的 {row}</translation>
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
        <source>{score}; {span} if every score took its low or its high</source>
        <translation>{score}；各得分均取下限或上限时为 {span}</translation>
    </message>
    <message>
        <source>{segment} median, {n}</source>
        <translation>{segment}中位数 {n}家</translation>
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
        <source>{share} of the market, {year}</source>
        <translation>{year} 年市场份额 {share}</translation>
    </message>
    <message>
        <source>{shown} of {total} companies</source>
        <translation>{total} 家中的 {shown} 家</translation>
    </message>
    <message>
        <source>{text} is outside 0 to 1.</source>
        <translation>{text} 不在 0 至 1 之间。</translation>
    </message>
    <message>
        <source>{total} companies</source>
        <translation>{total} 家公司</translation>
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
        <source>{value} is no number to score</source>
        <translation>{value} 不是可评分的数字</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>“{text}” is not a rate of {currency} in {year}. Type how many {currency} one dollar bought, such as {example}; {old} stays.</source>
        <translation>“{text}”不能作为 {year} 年 {currency} 的汇率。请输入一美元合多少 {currency}，例如 {example}；仍保留 {old}。</translation>
    </message>
</context>
</TS>
