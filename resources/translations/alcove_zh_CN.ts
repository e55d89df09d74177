<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressLookup</name>
    <message>
        <source>Name or address on huggingface.co, as owner/model-GGUF</source>
        <translation>huggingface.co 上的名称或地址，例如 owner/model-GGUF</translation>
    </message>
    <message>
        <source>Name or address on huggingface.co</source>
        <translation>huggingface.co 上的名称或地址</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Asking what is there…</source>
        <translation>正在询问有什么……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>About this answer</source>
        <translation>关于此回答</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>复制这些内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问时间</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>读取的 token</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>写出的 token</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 tokens a second</source>
        <translation>每秒 %1 个 token</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>首个 token 用时</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>思考用时</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>总用时</translation>
    </message>
</context>
<context>
    <name>AnswerFigures</name>
    <message>
        <source>About this answer</source>
        <translation>关于此回答</translation>
    </message>
    <message>
        <source>About this answer (%1)</source>
        <translation>关于此回答（%1）</translation>
    </message>
</context>
<context>
    <name>AnswerValueRows</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 the likeliest always comes.</source>
        <translation>选词的自由程度。为 0 时总是选择概率最高的。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens may come. 0: all.</source>
        <translation>只从概率最高的若干个词元中选择。0：全部。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that make up this share may come. 1: all.</source>
        <translation>只从累计概率达到此比例的词元中选择。1：全部。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>How likely a token must be, beside the likeliest. 0: any may come.</source>
        <translation>词元相对于概率最高者的最低概率。0：不限制。</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Above 1, what was said before comes less often.</source>
        <translation>大于 1 时，已说过的内容较少再次出现。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same number gives the same answer again.</source>
        <translation>相同的数字会得到相同的回答。</translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation>最大词元数</translation>
    </message>
    <message>
        <source>Where an answer is cut, whatever it has come to.</source>
        <translation>回答在达到此长度时截断，无论写到何处。</translation>
    </message>
</context>
<context>
    <name>AnswererMenu</name>
    <message>
        <source>Another answer by</source>
        <translation>由以下模型另写一个回答</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>按 Delete 移除</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件文本</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are not shown. The model reads them all.</source>
        <translation>
            <numerusform>另有 %Ln 个字符未显示。模型会读取全部内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>%1 is too large to attach: %2. At most %3 can be read.</source>
        <translation>%1 太大，无法附加：%2。最多可读取 %3。</translation>
    </message>
    <message>
        <source>Attach the part of it that your question is about.</source>
        <translation>请附加与您的问题有关的部分。</translation>
    </message>
    <message>
        <source>%1 is a picture or a recording, and models read text here.</source>
        <translation>%1 是图像或录音，而这里的模型只读取文本。</translation>
    </message>
    <message>
        <source>%1 is a document or an archive that can&apos;t be read here.</source>
        <translation>%1 是此处无法读取的文档或压缩包。</translation>
    </message>
    <message>
        <source>Save it as PDF or as text, and attach that.</source>
        <translation>请另存为 PDF 或文本并附加它。</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 不含文本。</translation>
    </message>
    <message>
        <source>Texts, code and PDFs can be attached.</source>
        <translation>可以附加文本、代码和 PDF。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>Attach the files in it that your question is about.</source>
        <translation>请附加其中与您的问题有关的文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>请授予自己读取它的权限。</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 已用密码锁定。</translation>
    </message>
    <message>
        <source>Save a copy of it without the password, and attach that.</source>
        <translation>请保存一份不带密码的副本并附加它。</translation>
    </message>
    <message>
        <source>%1 is damaged: no page of it can be read.</source>
        <translation>%1 已损坏：无法读取任何页面。</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>请从来源处重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 holds no text, only pictures of its pages.</source>
        <translation>%1 不含文本，只有页面的图像。</translation>
    </message>
    <message>
        <source>A program for text recognition (OCR) can put the text in.</source>
        <translation>可用文字识别（OCR）程序加入文本。</translation>
    </message>
    <message>
        <source>%1 is a PDF, and this Alcove was built without QtPdf.</source>
        <translation>%1 是 PDF，而此 Alcove 构建时未包含 QtPdf。</translation>
    </message>
    <message>
        <source>Save it as text, and attach that.</source>
        <translation>请将其另存为文本并附加它。</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 是设备或管道，而不是文件。</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Looking into it</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Its newest conversations</source>
        <translation>其中最新的对话</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of a backup, its size</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新之前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are here now are not in it</source>
        <translation>
            <numerusform>现在的 %Ln 个对话不在其中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations go back to how they were</source>
        <translation>
            <numerusform>%Ln 个对话会变回原来的样子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are gone now come back</source>
        <translation>
            <numerusform>%Ln 个现已不在的对话会回来</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds the same conversations as now</source>
        <translation>其中的对话与现在相同</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>回收站中</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>第一条消息</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后一条消息</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>BlockDelegate</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>See %1 on huggingface.co</source>
        <translation>在 huggingface.co 上查看 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>It needs %1, and %2 are free.</source>
        <translation>需要 %1，可用空间为 %2。</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Get models</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Alcove is offline. Turn the network on to download.</source>
        <translation>Alcove 处于离线状态。请打开网络以下载。</translation>
    </message>
    <message>
        <source>Then Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>打开后，只有在您查找或下载模型时，Alcove 才会向 huggingface.co 请求。您写的内容不会被发送。</translation>
    </message>
    <message>
        <source>Turn the network on</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>Mixture-of-experts models that Alcove runs</source>
        <translation>Alcove 可运行的混合专家模型</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>They come into %1.</source>
        <translation>它们会存放在 %1。</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
</context>
<context>
    <name>ChatContext</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Context length of this chat</source>
        <translation>此对话的上下文长度</translation>
    </message>
    <message>
        <source>As in every chat: %1</source>
        <translation>与所有对话相同：%1</translation>
    </message>
    <message>
        <source>As in every chat</source>
        <translation>与所有对话相同</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show the conversations</source>
        <translation>显示对话列表</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>End the temporary chat</source>
        <translation>结束临时聊天</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>临时聊天</translation>
    </message>
    <message>
        <source>Opening a model…</source>
        <translation>正在打开模型…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>此聊天的设置</translation>
    </message>
    <message>
        <source>Looking for a title…</source>
        <translation>正在想标题…</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>停止寻找标题</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>What is written now does not reach the file of the conversations. Press to see why.</source>
        <translation>现在写的内容没有存入对话文件。点按查看原因。</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
    <message numerus="yes">
        <source>The model no longer reads the %n oldest messages</source>
        <translation>
            <numerusform>模型不再读取最早的 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in the usual form of the model&apos;s family. %1</source>
        <translation>已按该模型系列的通用格式书写。%1</translation>
    </message>
    <message>
        <source>Nothing of this chat is written down. It is gone when you leave it.</source>
        <translation>此聊天的内容不会保存，离开后即消失。</translation>
    </message>
    <message>
        <source>This computer&apos;s voice can&apos;t be heard.</source>
        <translation>此电脑的语音无法播放。</translation>
    </message>
    <message>
        <source>Install speech-dispatcher and a voice for it, or start it again.</source>
        <translation>请安装 speech-dispatcher 及其语音，或重新启动它。</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选择 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>%1 代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Long lines in one line</source>
        <translation>长行不换行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行自动换行</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>保存代码…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>保存代码</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Write %1 again</source>
        <translation>重新生成 %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>Keep this one and go on in the chat</source>
        <translation>保留此回答并在聊天中继续</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>移除此栏</translation>
    </message>
    <message>
        <source>Settings of this column…</source>
        <translation>此列的设置…</translation>
    </message>
    <message>
        <source>The same model again</source>
        <translation>再添加同一个模型</translation>
    </message>
</context>
<context>
    <name>ColumnMessage</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>首个用时 %1 秒</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>自行结束</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>您：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在阅读…</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>无法写出回答。</translation>
    </message>
</context>
<context>
    <name>ColumnSettings</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>与设置相同</translation>
    </message>
    <message>
        <source>System prompt of this column</source>
        <translation>此列的系统提示</translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>与所有列相同</translation>
    </message>
    <message>
        <source>What this column alone is told</source>
        <translation>只告诉此列的内容</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>恢复为模型的默认值</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search conversations, messages and commands</source>
        <translation>搜索对话、消息和命令</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter opens</source>
        <translation>用上下键选择，按 Enter 打开</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>临时聊天</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>编辑上一个问题</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制上一个回答</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>此聊天的设置</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>重命名此对话</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>取消置顶此对话</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>置顶此对话</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>归档此对话</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>删除此对话</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>显示或隐藏对话列表</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>显示归档</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>显示回收站</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>关闭此模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>获取模型…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Suggest a title for this conversation</source>
        <translation>为此对话建议标题</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>停止寻找标题</translation>
    </message>
    <message>
        <source>Move this conversation to a folder</source>
        <translation>将此对话移到文件夹</translation>
    </message>
    <message>
        <source>Tags of this conversation</source>
        <translation>此对话的标签</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Save what is written as a prompt</source>
        <translation>将所写内容保存为提示词</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read the last answer aloud</source>
        <translation>朗读最后一个回答</translation>
    </message>
    <message>
        <source>Sets of prompts for several models</source>
        <translation>多个模型的提示词集</translation>
    </message>
    <message>
        <source>Copy this conversation as a file</source>
        <translation>将此对话复制为文件</translation>
    </message>
    <message>
        <source>About the last answer</source>
        <translation>关于最后一个回答</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>%1 的消息</translation>
    </message>
</context>
<context>
    <name>CompareComposer</name>
    <message>
        <source>Go on with all columns…</source>
        <translation>向所有栏继续提问…</translation>
    </message>
    <message>
        <source>Ask all columns…</source>
        <translation>向所有栏提问…</translation>
    </message>
    <message>
        <source>Your question to all</source>
        <translation>您向所有栏提出的问题</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Send to all</source>
        <translation>发送给所有栏</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Scroll the columns apart</source>
        <translation>分别滚动各栏</translation>
    </message>
    <message>
        <source>Scroll the columns together</source>
        <translation>同步滚动各栏</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>新比较</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>添加一栏</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <translation>并排显示的回答</translation>
    </message>
    <message>
        <source>Choose the second model…</source>
        <translation>选择第二个模型…</translation>
    </message>
    <message>
        <source>Ask two to four models the same</source>
        <translation>向两到四个模型提出相同的问题</translation>
    </message>
    <message>
        <source>Their answers stream side by side. Vote for the better one, keep one, or go on with all.</source>
        <translation>它们的回答会并排显示。您可以投票选出更好的，保留其中一个，或与所有模型继续。</translation>
    </message>
    <message>
        <source>Choose the first model…</source>
        <translation>选择第一个模型…</translation>
    </message>
    <message>
        <source>Blind: names are hidden until I vote</source>
        <translation>盲测：投票前隐藏名称</translation>
    </message>
    <message>
        <source>Add a second column to compare it with</source>
        <translation>请添加第二栏以进行比较</translation>
    </message>
    <message>
        <source>System prompt of all columns</source>
        <translation>所有列的系统提示词</translation>
    </message>
    <message>
        <source>Sets of prompts</source>
        <translation>提示词集</translation>
    </message>
</context>
<context>
    <name>CompareSettings</name>
    <message>
        <source>System prompt of all columns</source>
        <translation>所有列的系统提示词</translation>
    </message>
    <message>
        <source>Who the models are to be, what they are to know</source>
        <translation>模型应扮演谁、应知道什么</translation>
    </message>
    <message>
        <source>What all columns are told</source>
        <translation>告诉所有列的内容</translation>
    </message>
    <message>
        <source>It counts from the next answer on.</source>
        <translation>从下一个答案起生效。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask anything…</source>
        <translation>有问题尽管问…</translation>
    </message>
    <message>
        <source>You can write while the model opens…</source>
        <translation>模型打开期间可以先输入…</translation>
    </message>
    <message>
        <source>Open a model to ask something</source>
        <translation>请先打开模型再提问</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>您的问题</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送（Enter）</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, Ctrl+Up brings back earlier questions</source>
        <translation>按 Enter 发送，Shift+Enter 换行，Ctrl+上箭头找回之前的问题</translation>
    </message>
</context>
<context>
    <name>ComposerMenu</name>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>将“%1”添加到词典</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Save as a prompt…</source>
        <translation>保存为提示词…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>The model&apos;s, at most %1</source>
        <translation>模型自身的长度，最多 %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
</context>
<context>
    <name>ConversationChecklist</name>
    <message>
        <source>Conversations to export</source>
        <translation>要导出的对话</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>an answer is being written</source>
        <translation>正在撰写回答</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>新标题</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>its title is being written</source>
        <translation>正在写标题</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>停止寻找标题</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可以做的操作</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Suggest a title</source>
        <translation>建议标题</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Copy as files</source>
        <translation>复制为文件</translation>
    </message>
    <message>
        <source>Copy as file</source>
        <translation>复制为文件</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Settings of this chat</source>
        <translation>此聊天的设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Who the model is to be, what it is to know</source>
        <translation>模型扮演的角色和需要了解的内容</translation>
    </message>
    <message>
        <source>The system prompt of this chat</source>
        <translation>此聊天的系统提示词</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>恢复为模型的默认值</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
</context>
<context>
    <name>ConversationSidebar</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Hide the conversations</source>
        <translation>隐藏对话列表</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>返回对话列表</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>显示归档</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>显示回收站</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Copying as files…</source>
        <translation>正在复制为文件…</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>复制为纯文本</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>First answer</source>
        <translation>第一个回答</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>第二个回答</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>还没有回答。</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>DownloadLine</name>
    <message>
        <source>Cancelled. What came is being deleted.</source>
        <translation>已取消。收到的部分将被删除。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Undo the cancelling of %1</source>
        <translation>撤销对 %1 的取消</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>重试 %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>%1 does not say what was being downloaded.</source>
        <translation>%1 没有说明下载的是什么。</translation>
    </message>
    <message>
        <source>Delete it, and begin the download again.</source>
        <translation>请删除它并重新开始下载。</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>请检查磁盘是否已满，或文件夹是否受保护。</translation>
    </message>
    <message>
        <source>“%1” is no address of a model.</source>
        <translation>“%1”不是模型的地址。</translation>
    </message>
    <message>
        <source>Paste a name like owner/model-GGUF, or the address of a page or file on huggingface.co. Only there Alcove learns a file&apos;s checksum before it downloads it.</source>
        <translation>请粘贴 owner/model-GGUF 这样的名称，或 huggingface.co 上页面或文件的地址。只有在那里，Alcove 才能在下载前得知文件的校验和。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>See whether the folder is protected or its disk is gone, then go on.</source>
        <translation>请检查文件夹是否受保护，或磁盘是否已移除，然后继续。</translation>
    </message>
    <message>
        <source>The disk with %1 is full.</source>
        <translation>%1 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space, then go on. What came so far is kept.</source>
        <translation>请腾出空间后继续。已收到的部分会保留。</translation>
    </message>
    <message>
        <source>The disk with %1 can&apos;t hold a file as large as this one.</source>
        <translation>%1 所在的磁盘存不下这么大的文件。</translation>
    </message>
    <message>
        <source>Sticks and cards in the FAT format end at 4 GB a file.</source>
        <translation>FAT 格式的 U 盘和存储卡，每个文件最大 4 GB。</translation>
    </message>
</context>
<context>
    <name>DraftChips</name>
    <message>
        <source>Files of your question</source>
        <translation>您问题的文件</translation>
    </message>
</context>
<context>
    <name>DraftFitCard</name>
    <message numerus="yes">
        <source>With this question the conversation is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>加上此问题，对话比模型的容量多出 %Ln 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This question is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>此问题比模型的容量多出 %Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>可以略去最早的消息继续对话：这些消息仍保留在这里，但模型不再读取。</translation>
    </message>
    <message>
        <source>Attach only the part that the question is about, or open the model with a longer context.</source>
        <translation>请只附加与问题有关的部分，或用更长的上下文打开模型。</translation>
    </message>
    <message>
        <source>Shorten it, or open the model with a longer context.</source>
        <translation>请缩短它，或用更长的上下文打开模型。</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>略去最早的消息</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>Take the largest file away</source>
        <translation>移除最大的文件</translation>
    </message>
    <message>
        <source>Longer context…</source>
        <translation>更长的上下文…</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Chat with a language model that runs on this computer.
Nothing you write leaves it.</source>
        <translation>与在这台计算机上运行的语言模型聊天。
您写下的任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>打开更大的模型…</translation>
    </message>
    <message>
        <source>Chat with a language model that runs on this computer.
Choose one to begin, or drop its GGUF file here.</source>
        <translation>与在这台计算机上运行的语言模型对话。
请选择一个模型开始，或将其 GGUF 文件拖到这里。</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>选中的对话</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>每个对话一个文件</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>With</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>All branches, not only the one shown</source>
        <translation>所有分支，而不仅是显示的分支</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>模型的思考过程</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Tokens and seconds</source>
        <translation>词元数和秒数</translation>
    </message>
    <message>
        <source>Files of the questions</source>
        <translation>提问中的文件</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview of the first one</source>
        <translation>第一个对话的预览</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>文件开头</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Names of the files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>文件名模板</translation>
    </message>
    <message>
        <source>{title} {date} {time} {created} {model} {messages} {id}</source>
        <translation>{title} {date} {time} {created} {model} {messages} {id}</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Export more</source>
        <translation>继续导出</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>导出文件夹</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>要在此对话中查找的文字</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Enter 转到下一处，Shift+Enter 转到上一处</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FolderDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>文件夹的新名称</translation>
    </message>
    <message>
        <source>What can be done with the folder</source>
        <translation>可以对文件夹做的操作</translation>
    </message>
    <message numerus="yes">
        <source>folder, closed, %n conversations</source>
        <translation>
            <numerusform>文件夹，已折叠，%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, open, %n conversations</source>
        <translation>
            <numerusform>文件夹，已展开，%Ln 个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <source>Take out of the folder</source>
        <translation>移出文件夹</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
</context>
<context>
    <name>FolderRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <translation>删除文件夹</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>FontChoice</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Copy the formula</source>
        <translation>复制公式</translation>
    </message>
</context>
<context>
    <name>FullContextCard</name>
    <message>
        <source>This conversation is longer than the model can hold</source>
        <translation>此对话超出了模型的容量</translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>可以略去最早的消息继续对话：这些消息仍保留在这里，但模型不再读取。</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>略去最早的消息</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>到此为止</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>The last import</source>
        <translation>上次导入</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ImageBlock</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>无法显示此图片。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Conversations (*.json *.jsonl *.ndjson *.chat *.zip)</source>
        <translation>对话 (*.json *.jsonl *.ndjson *.chat *.zip)</translation>
    </message>
</context>
<context>
    <name>ImportFileCard</name>
    <message>
        <source>Hide the titles</source>
        <translation>隐藏标题</translation>
    </message>
    <message>
        <source>Show the titles</source>
        <translation>显示标题</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import %n conversations</source>
        <translation>
            <numerusform>导入 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Link to %1</source>
        <translation>指向 %1 的链接</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
</context>
<context>
    <name>LocalImage</name>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>无法显示此图片。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Alcove</source>
        <translation>%1 – Alcove</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Drop the file to open this model</source>
        <translation>松开以打开此模型</translation>
    </message>
    <message>
        <source>Drop to import conversations</source>
        <translation>松开以导入对话</translation>
    </message>
    <message>
        <source>Drop to add to the models</source>
        <translation>松开以添加到模型中</translation>
    </message>
    <message>
        <source>Drop to attach to your question</source>
        <translation>松开即可附加到您的问题</translation>
    </message>
    <message>
        <source>Drop to compare with this model</source>
        <translation>松开以与此模型比较</translation>
    </message>
    <message>
        <source>Drop to look into this backup</source>
        <translation>松开以查看此备份</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Earlier version</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 版，共 %2 版</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>复制问题</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>编辑问题</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Branch into a new conversation</source>
        <translation>从此处分支出新对话</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>保存为提示词</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>编辑回答</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>您：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在阅读…</translation>
    </message>
    <message>
        <source>It ended without an answer.</source>
        <translation>已结束，没有给出回答。</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>无法写出回答。</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>附 %1</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The question in other words</source>
        <translation>修改后的问题</translation>
    </message>
    <message>
        <source>The answer in other words</source>
        <translation>换一种说法的回答</translation>
    </message>
    <message>
        <source>Enter asks it, Escape leaves it as it was</source>
        <translation>Enter 提问，Esc 保持原样</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Escape leaves it as it was</source>
        <translation>Ctrl+Enter 保留，Esc 保持原样</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MeterLabel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 + %2 / %3</source>
        <translation>%1 + %2 / %3</translation>
    </message>
    <message>
        <source>%1 of %2 tokens of the context are used</source>
        <translation>上下文的 %2 个 token 已使用 %1 个</translation>
    </message>
    <message>
        <source>%1, and your question adds about %2</source>
        <translation>%1，您的问题将增加约 %2 个</translation>
    </message>
</context>
<context>
    <name>ModelBar</name>
    <message>
        <source>No model is open, so nobody can answer.</source>
        <translation>没有打开模型，无法回答。</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>所有模型…</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>打开 GGUF 文件…</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>关闭此模型</translation>
    </message>
</context>
<context>
    <name>ModelDelegate</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>无法运行</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>The model that comes with Alcove</source>
        <translation>Alcove 自带的模型</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>前往对话</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>与它对话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>More for this model</source>
        <translation>此模型的更多操作</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>No longer list it</source>
        <translation>不再列出</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Looking for room in memory…</source>
        <translation>正在查找可用内存…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在这台计算机上</translation>
    </message>
    <message>
        <source>Finding out what it takes…</source>
        <translation>正在估算所需资源…</translation>
    </message>
    <message>
        <source>With a context of</source>
        <translation>上下文长度为</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>A link to</source>
        <translation>链接到</translation>
    </message>
</context>
<context>
    <name>ModelFolders</name>
    <message>
        <source>Folders of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Every GGUF file in them and in the folders below is listed.</source>
        <translation>其中及其下级文件夹里的每个 GGUF 文件都会列出。</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder %1</source>
        <translation>打开文件夹 %1</translation>
    </message>
    <message>
        <source>No longer watch %1</source>
        <translation>不再关注 %1</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>A model to compare</source>
        <translation>要比较的模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>ModelNote</name>
    <message>
        <source>This conversation used %1</source>
        <translation>此对话使用的是 %1</translation>
    </message>
    <message>
        <source>This conversation is set to a context of %1 tokens</source>
        <translation>此对话的上下文长度设为 %1 个词元</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Open the model again</source>
        <translation>重新打开模型</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>ModelSuggestions</name>
    <message>
        <source>Models of other programs</source>
        <translation>其他程序的模型</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the models of %1</source>
        <translation>添加 %1 的模型</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Fits</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Fits alone</source>
        <translation>可单独运行</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>the memory of %1</source>
        <translation>%1 的显存</translation>
    </message>
    <message>
        <source>this computer&apos;s memory</source>
        <translation>这台计算机的内存</translation>
    </message>
    <message>
        <source>Needs %1 of %2; %3 are free.</source>
        <translation>需要 %2 中的 %1；现有 %3 可用。</translation>
    </message>
    <message>
        <source>Needs %1 of %2. That is there once models that are open now are closed.</source>
        <translation>需要 %2 中的 %1。关闭当前打开的模型后即可满足。</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 of its weights are read from the disk again and again, which is slow.</source>
        <translation>需要 %2 中的 %1，现有 %3 可用：其中 %4 的权重会反复从磁盘读取，速度很慢。</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 too little. A shorter context or a smaller file of the same model may fit.</source>
        <translation>需要 %2 中的 %1，现有 %3 可用：还差 %4。较短的上下文或同一模型的较小文件也许可以。</translation>
    </message>
    <message>
        <source>Weights %1, context of %2 tokens %3, work %4</source>
        <translation>权重 %1，%2 个词元的上下文 %3，计算 %4</translation>
    </message>
    <message>
        <source>Up to about %1 tokens a second</source>
        <translation>每秒最多约 %1 个词元</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>文件夹不存在。</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>这不是文件夹。</translation>
    </message>
    <message>
        <source>There are too many folders below it. Choose one further down.</source>
        <translation>其下的文件夹太多。请选择更下级的文件夹。</translation>
    </message>
    <message>
        <source>You have no permission to look into it.</source>
        <translation>您没有权限查看其内容。</translation>
    </message>
    <message>
        <source>Partly in RAM</source>
        <translation>部分在内存中</translation>
    </message>
    <message>
        <source>More than the memory of %1 has room for: %2 of its weights lie in this computer&apos;s memory instead, which is slower.</source>
        <translation>超出了 %1 的显存容量：其中 %2 的权重存放在本机内存中，因此较慢。</translation>
    </message>
</context>
<context>
    <name>ModelsList</name>
    <message numerus="yes">
        <source>Search in %n models</source>
        <translation>
            <numerusform>在 %Ln 个模型中搜索</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>没有这个名称的模型。</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>正在读取 %Ln 个文件…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Look for models again</source>
        <translation>重新查找模型</translation>
    </message>
    <message>
        <source>Folders of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A folder of models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>NetworkLock</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>询问中……</translation>
    </message>
    <message>
        <source>Offline: Alcove makes no network connections</source>
        <translation>离线：Alcove 不建立任何网络连接</translation>
    </message>
    <message>
        <source>The network is in use: %1</source>
        <translation>网络使用中：%1</translation>
    </message>
    <message>
        <source>The network is on, nothing is being transferred</source>
        <translation>网络已打开，没有传输任何内容</translation>
    </message>
    <message>
        <source>Alcove is offline</source>
        <translation>Alcove 处于离线状态</translation>
    </message>
    <message>
        <source>Alcove is using the network</source>
        <translation>Alcove 正在使用网络</translation>
    </message>
    <message>
        <source>Alcove may use the network</source>
        <translation>Alcove 可以使用网络</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>NetworkSwitch</name>
    <message>
        <source>Let Alcove use the network to get models</source>
        <translation>允许 Alcove 使用网络获取模型</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>只有在您查找或下载模型时，Alcove 才会向 huggingface.co 请求。您写的内容不会被发送。</translation>
    </message>
    <message>
        <source>Nothing in Alcove connects to anything. Chats work without the network; it is needed to download models only.</source>
        <translation>Alcove 不会连接任何地方。聊天不需要网络；只有下载模型时才需要。</translation>
    </message>
</context>
<context>
    <name>NoModels</name>
    <message>
        <source>No models yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Choose a folder that holds GGUF files, or drop one here.</source>
        <translation>请选择一个包含 GGUF 文件的文件夹，或将文件拖到这里。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OpenModelsView</name>
    <message>
        <source>In memory: %1</source>
        <translation>内存中：%1</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>内存中</translation>
    </message>
    <message>
        <source>in the chat</source>
        <translation>对话中</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>使用于 %1</translation>
    </message>
    <message>
        <source>Unload %1</source>
        <translation>卸载 %1</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>%1, in “%2”</source>
        <translation>%1，位于“%2”</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>尚未保存任何预设</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Keep these settings under a name</source>
        <translation>将这些设置以名称保存</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>删除此预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PreviewLine</name>
    <message>
        <source>%1: %2 in the backup, %3 now</source>
        <translation>%1：备份中为 %2，现在为 %3</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PromptChoices</name>
    <message>
        <source>No prompts yet</source>
        <translation>还没有提示词</translation>
    </message>
    <message>
        <source>Enter opens the place where they are kept</source>
        <translation>按 Enter 打开保存它们的页面</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>提示词名称</translation>
    </message>
    <message>
        <source>It is typed after a / to ask the prompt</source>
        <translation>在 / 之后输入它即可使用此提示词</translation>
    </message>
    <message>
        <source>Summarise this in {{language}}: {{text}}</source>
        <translation>用{{language}}概括以下内容：{{text}}</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>提示词文本</translation>
    </message>
    <message>
        <source>What stands in {{double braces}} is a place to fill in: Tab goes from one to the next.</source>
        <translation>双花括号 {{待填 内容}} 中的文字是待填写之处：按 Tab 依次跳转。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Enter edits it, Delete deletes it</source>
        <translation>按 Enter 编辑，按 Delete 删除</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
</context>
<context>
    <name>PromptSet</name>
    <message>
        <source>Line %1 of %2 is no JSON object with a prompt.</source>
        <translation>%2 的第 %1 行不是含有提示词的 JSON 对象。</translation>
    </message>
    <message>
        <source>Write {&quot;prompt&quot;: &quot;…&quot;}, or the prompt alone.</source>
        <translation>请写成 {&quot;prompt&quot;: &quot;…&quot;}，或只写提示词。</translation>
    </message>
    <message>
        <source>%1 holds no prompt.</source>
        <translation>%1 中没有提示词。</translation>
    </message>
    <message>
        <source>Write one a line.</source>
        <translation>请每行写一个。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Give the path of a file that you may read.</source>
        <translation>请给出可读取文件的路径。</translation>
    </message>
    <message>
        <source>%1 is another table.</source>
        <translation>%1 是另一个表格。</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>请换个名称，或将其移走。</translation>
    </message>
</context>
<context>
    <name>PromptSetEditor</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>提示词集的名称</translation>
    </message>
    <message>
        <source>Why is the sky blue?
Name three rivers of France.</source>
        <translation>天空为什么是蓝色的？
说出法国的三条河流。</translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation>提示词，每行一个</translation>
    </message>
    <message>
        <source>One prompt a line. A line may also be JSON: {&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</source>
        <translation>每行一个提示词。一行也可以是 JSON：{&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PromptSetRow</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未作答</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enter shortens it</source>
        <translation>按 Enter 收起</translation>
    </message>
    <message>
        <source>Enter shows all of it</source>
        <translation>按 Enter 展开</translation>
    </message>
</context>
<context>
    <name>PromptSetRun</name>
    <message>
        <source>Delete takes it away</source>
        <translation>按 Delete 移除</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长答案</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐值</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>“%1” is running</source>
        <translation>“%1”正在运行</translation>
    </message>
    <message>
        <source>Choose who is to answer</source>
        <translation>请选择由谁作答</translation>
    </message>
    <message>
        <source>All are answered</source>
        <translation>已全部作答</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to go</source>
        <translation>
            <numerusform>还有 %Ln 个答案</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在作答</translation>
    </message>
</context>
<context>
    <name>PromptSetTable</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answers to the set</source>
        <translation>提示词集的答案</translation>
    </message>
</context>
<context>
    <name>PromptSetsPage</name>
    <message>
        <source>Sets of prompts</source>
        <translation>提示词集</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>保存答案…</translation>
    </message>
    <message>
        <source>Import a set…</source>
        <translation>导入提示词集…</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新建提示词集</translation>
    </message>
    <message>
        <source>Import a set of prompts</source>
        <translation>导入提示词集</translation>
    </message>
    <message>
        <source>Prompts, one a line (*.txt *.jsonl *.json)</source>
        <translation>提示词，每行一个 (*.txt *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>Table of comma-separated values (*.csv)</source>
        <translation>逗号分隔的表格 (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>提示词集</translation>
    </message>
    <message>
        <source>Edit the set</source>
        <translation>编辑提示词集</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>删除提示词集</translation>
    </message>
    <message>
        <source>Ask several models a whole list</source>
        <translation>让多个模型回答整个列表</translation>
    </message>
    <message>
        <source>Keep a set of prompts, choose models, and have all of them answered while you are away. The answers become a table.</source>
        <translation>保存一组提示词，选择模型，让它们在您离开时全部作答。答案会汇成表格。</translation>
    </message>
    <message>
        <source>Write a set</source>
        <translation>编写提示词集</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>从文件导入…</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>There are no prompts in this file.</source>
        <translation>此文件中没有提示词。</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>请选择导出了提示词的 JSON 文件。</translation>
    </message>
</context>
<context>
    <name>PromptsPage</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Import prompts…</source>
        <translation>导入提示词…</translation>
    </message>
    <message>
        <source>Export prompts…</source>
        <translation>导出提示词…</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>导入提示词</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <translation>提示词 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <translation>导出提示词</translation>
    </message>
    <message>
        <source>Type / at the beginning of a question to ask one of them.</source>
        <translation>在问题开头输入 / 即可选用其中之一。</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新建提示词</translation>
    </message>
    <message>
        <source>What you ask again and again has its place here: a text with a name, and with places to fill in.</source>
        <translation>您经常提出的问题可以放在这里：一段有名称、带待填写之处的文本。</translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>95 % between</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>胜</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>负</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>Votes with the tag</source>
        <translation>带有此标签的投票</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing was voted on yet. After an answer, say which one was better.</source>
        <translation>还没有投票。回答之后，请选出更好的一个。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>From %n votes. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</source>
        <translation>
            <numerusform>基于 %Ln 次投票。评分采用 Bradley–Terry 模型，以 1000 为中心：高出 400 分者在十一次中胜十次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenCard</name>
    <message>
        <source>%1 runs as it was opened until it is opened again.</source>
        <translation>在重新打开之前，%1 仍按打开时的设置运行。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份 (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All conversations become what they were then. What is here now is kept as a backup, too.</source>
        <translation>所有对话都会变回当时的样子。现在的内容也会作为备份保留。</translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made while Alcove is open.</source>
        <translation>还没有备份。Alcove 打开期间会创建第一个备份。</translation>
    </message>
    <message>
        <source>There is no backup. Alcove makes one a day once that is set.</source>
        <translation>没有备份。启用该设置后，Alcove 每天创建一个备份。</translation>
    </message>
</context>
<context>
    <name>SamplingLine</name>
    <message>
        <source>Reset: %1</source>
        <translation>重置：%1</translation>
    </message>
    <message>
        <source>The model&apos;s value: %1</source>
        <translation>模型的值：%1</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>The model&apos;s chat template refuses this conversation: %1</source>
        <translation>模型的聊天模板拒绝了此对话：%1</translation>
    </message>
    <message>
        <source>Change the conversation as it says, or use another file of this model.</source>
        <translation>请按提示修改对话，或使用此模型的其他文件。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template can&apos;t be used: %1</source>
        <translation>无法使用模型的聊天模板：%1</translation>
    </message>
    <message>
        <source>Use another file of this model.</source>
        <translation>请使用此模型的其他文件。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is too long.</source>
        <translation>模型的聊天模板过长。</translation>
    </message>
    <message>
        <source>This formula can&apos;t be typeset: %1</source>
        <translation>无法排版此公式：%1</translation>
    </message>
    <message>
        <source>It is shown as it was written.</source>
        <translation>按原文显示。</translation>
    </message>
    <message>
        <source>it has more than %1 characters.</source>
        <translation>超过 %1 个字符。</translation>
    </message>
    <message>
        <source>it takes too long.</source>
        <translation>耗时过长。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Alcove speaks it from its next start on.</source>
        <translation>下次启动 Alcove 时生效。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Number format of the KV cache</source>
        <translation>KV 缓存的数值格式</translation>
    </message>
    <message>
        <source>Half the memory, nearly as exact.</source>
        <translation>内存减半，精度几乎相同。</translation>
    </message>
    <message>
        <source>Twice the memory, for comparisons.</source>
        <translation>内存加倍，用于对比。</translation>
    </message>
    <message>
        <source>What the model remembers of a conversation, in the usual size.</source>
        <translation>模型对对话的记忆，通常大小。</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>Tokens that the model keeps in view. More take more memory.</source>
        <translation>模型能同时看到的词元数。越多，占用的内存越多。</translation>
    </message>
    <message>
        <source>The model&apos;s, at most 16384</source>
        <translation>按模型，最多 16384</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Back them up every day</source>
        <translation>每天备份</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Have the model write their titles</source>
        <translation>由模型为对话撰写标题</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>There is no dictionary for this language.</source>
        <translation>没有此语言的词典。</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Hunspell&apos;s are found.</source>
        <translation>此电脑上没有词典。可使用 Hunspell 的词典。</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>各按键的作用</translation>
    </message>
    <message>
        <source>Show the shortcuts</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Open the model that a conversation used along with it</source>
        <translation>打开对话时一并打开它所用的模型</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Alcove is written in it from its next start on.</source>
        <translation>下次启动 Alcove 时生效。</translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation>代码字体</translation>
    </message>
    <message>
        <source>Graphics memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>What all models together may take of a card&apos;s. Leave some for other programs.</source>
        <translation>所有模型合计可占用的显存。请为其他程序留出一些。</translation>
    </message>
    <message>
        <source>All that is free</source>
        <translation>全部空闲显存</translation>
    </message>
    <message>
        <source>At most %1 %</source>
        <translation>最多 %1 %</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>Open one of the first nine conversations</source>
        <translation>打开前九个对话之一</translation>
    </message>
    <message>
        <source>Stop the answer, or leave what lies over the chat</source>
        <translation>停止回答，或离开覆盖在聊天上的页面</translation>
    </message>
    <message>
        <source>Where you write</source>
        <translation>输入处</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Edit the last question, where nothing is written yet</source>
        <translation>尚未输入内容时编辑上一个问题</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>对话列表中</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key and what it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ask with a prompt that you keep</source>
        <translation>使用已保存的提示词提问</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>选择多个</translation>
    </message>
    <message>
        <source>Bring back earlier questions, and go on to later ones</source>
        <translation>找回之前的问题，再回到之后的问题</translation>
    </message>
</context>
<context>
    <name>SidebarEdge</name>
    <message>
        <source>Width of the list of conversations</source>
        <translation>对话列表的宽度</translation>
    </message>
    <message>
        <source>Left and Right move it</source>
        <translation>用左右箭头调整</translation>
    </message>
</context>
<context>
    <name>SidebarList</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived conversations</source>
        <translation>已归档的对话</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>已删除的对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>What you archive waits here, out of the list.</source>
        <translation>归档的对话保存在这里，不在列表中显示。</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days.</source>
        <translation>删除的对话会在这里保留 30 天。</translation>
    </message>
    <message>
        <source>What you talk about stays here, on this computer.</source>
        <translation>您的对话只保存在这台计算机上。</translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <translation>正在生成文件…</translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>Alcove&apos;s starter model is small, and often wrong.</source>
        <translation>Alcove 的入门模型很小，经常出错。</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>打开更大的模型…</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The backup %1 could not be written.</source>
        <translation>无法写入备份 %1。</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there, and that there is space.</source>
        <translation>请检查其文件夹是否存在、是否有写入权限以及是否有足够的空间。</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>备份 %1 不存在。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>%1 is in use, so nothing was restored.</source>
        <translation>%1 正在使用中，因此未恢复任何内容。</translation>
    </message>
    <message>
        <source>“%1” is no comparison.</source>
        <translation>“%1”不是比较。</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>此对话已不存在。</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>没有标识为 %1 的对话。</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>数据库 %1 不存在。</translation>
    </message>
    <message>
        <source>Start Alcove once, or name another file.</source>
        <translation>请先启动一次 Alcove，或指定其他文件。</translation>
    </message>
    <message>
        <source>The folder %1, which is to hold the conversations, can&apos;t be made.</source>
        <translation>无法创建用于保存对话的文件夹 %1。</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, may not be written.</source>
        <translation>保存对话的 %1 不可写入。</translation>
    </message>
    <message>
        <source>Until then you can read, but nothing new is saved.</source>
        <translation>在此之前可以阅读，但不会保存新内容。</translation>
    </message>
    <message>
        <source>Until then Alcove starts empty and saves nothing.</source>
        <translation>在此之前 Alcove 将以空白状态启动，且不保存任何内容。</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Alcove with another data folder.</source>
        <translation>请为自己授予写入权限，或使用其他数据文件夹启动 Alcove。</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1 是其他程序的数据库。</translation>
    </message>
    <message>
        <source>Move it away, or start Alcove with another data folder.</source>
        <translation>请将其移走，或使用其他数据文件夹启动 Alcove。</translation>
    </message>
    <message>
        <source>The conversations in %1 were written by a newer version of Alcove.</source>
        <translation>%1 中的对话由更新版本的 Alcove 写入。</translation>
    </message>
    <message>
        <source>Update Alcove. The file was left as it is.</source>
        <translation>请更新 Alcove。该文件未作改动。</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, can&apos;t be read.</source>
        <translation>无法读取保存对话的 %1。</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>请为自己授予读取权限。</translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation>%1 不是数据库。</translation>
    </message>
    <message>
        <source>Move the file away, or start Alcove with another data folder.</source>
        <translation>请移走该文件，或使用其他数据文件夹启动 Alcove。</translation>
    </message>
    <message>
        <source>Recovered conversation</source>
        <translation>恢复的对话</translation>
    </message>
    <message>
        <source>%1 is damaged, and there is no room to repair it beside it.</source>
        <translation>%1 已损坏，且没有空间在其旁边进行修复。</translation>
    </message>
    <message>
        <source>Free some space in its folder and start Alcove again.</source>
        <translation>请在其文件夹所在磁盘上腾出空间，然后重新启动 Alcove。</translation>
    </message>
    <message>
        <source>The conversations&apos; file was damaged. What could be read: %1, %2.</source>
        <translation>保存对话的文件已损坏。读出的内容：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>They are here. The damaged file is kept as %1.</source>
        <translation>内容已在这里。损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>The disk is full: conversations could not be saved in %1.</source>
        <translation>磁盘已满：无法将对话保存到 %1。</translation>
    </message>
    <message>
        <source>%1 may not be written, so conversations could not be saved.</source>
        <translation>%1 不可写入，因此无法保存对话。</translation>
    </message>
    <message>
        <source>Give yourself the right to write this file and its folder.</source>
        <translation>请为自己授予此文件及其文件夹的写入权限。</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, could not be opened.</source>
        <translation>无法打开保存对话的 %1。</translation>
    </message>
    <message>
        <source>Check that its folder exists and that you may write there.</source>
        <translation>请检查其文件夹是否存在以及是否有写入权限。</translation>
    </message>
    <message>
        <source>Another program holds %1 and does not let go of it.</source>
        <translation>另一个程序占用了 %1 且未释放。</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, is damaged.</source>
        <translation>保存对话的 %1 已损坏。</translation>
    </message>
    <message>
        <source>The disk did not read or write %1.</source>
        <translation>磁盘无法读取或写入 %1。</translation>
    </message>
    <message>
        <source>Something went wrong in %1, which holds the conversations.</source>
        <translation>保存对话的 %1 出现错误。</translation>
    </message>
    <message>
        <source>Start Alcove again.</source>
        <translation>请重新启动 Alcove。</translation>
    </message>
    <message>
        <source>Then start Alcove again.</source>
        <translation>然后重新启动 Alcove。</translation>
    </message>
    <message>
        <source>Alcove keeps what is unsaved and tries again.</source>
        <translation>Alcove 会保留未保存的内容并重试。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请腾出一些空间。</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>请关闭另一个程序。</translation>
    </message>
    <message>
        <source>Check the disk and the space on it.</source>
        <translation>请检查磁盘及其剩余空间。</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>请选择其他备份。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged.</source>
        <translation>备份 %1 已损坏。</translation>
    </message>
    <message>
        <source>The backup could not be restored. Nothing was changed.</source>
        <translation>无法恢复备份。未作任何更改。</translation>
    </message>
    <message>
        <source>Check that there is space, and that you may write there.</source>
        <translation>请检查是否有可用空间以及写入权限。</translation>
    </message>
    <message>
        <source>Close every other program that has it open.</source>
        <translation>请关闭打开它的其他所有程序。</translation>
    </message>
    <message>
        <source>Conversations are being exported, so nothing was restored.</source>
        <translation>正在导出对话，因此未恢复任何内容。</translation>
    </message>
    <message>
        <source>Wait for the export, or stop it.</source>
        <translation>请等待导出完成，或将其停止。</translation>
    </message>
    <message>
        <source>The conversations&apos; file is not in use, so nothing can be restored into it.</source>
        <translation>对话文件未被使用，因此无法恢复到其中。</translation>
    </message>
    <message>
        <source>Start Alcove again once the file can be written.</source>
        <translation>待该文件可写入后，请重新启动 Alcove。</translation>
    </message>
    <message>
        <source>What was written last is not saved yet, so nothing was restored.</source>
        <translation>最近写入的内容尚未保存，因此未恢复任何内容。</translation>
    </message>
    <message>
        <source>Free some space, and try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Show the conversations</source>
        <translation>显示对话列表</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回聊天</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>As CSV, for spreadsheets</source>
        <translation>复制为 CSV，用于电子表格</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Only conversations with the tag %1</source>
        <translation>仅显示带有标签 %1 的对话</translation>
    </message>
    <message>
        <source>Export the conversations with this tag…</source>
        <translation>导出带有此标签的对话…</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n conversations</source>
        <translation>
            <numerusform>%Ln 个对话的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <translation>移除标签 %1</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Enter adds it, Tab completes it, Backspace takes the last one away</source>
        <translation>按 Enter 添加，按 Tab 补全，按退格键移除最后一个</translation>
    </message>
    <message>
        <source>Add the tag %1</source>
        <translation>添加标签 %1</translation>
    </message>
</context>
<context>
    <name>ThinkingBlock</name>
    <message>
        <source>Thought for a moment</source>
        <translation>思考了片刻</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>思考了 %1 秒</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>思考了 %1 分 %2 秒</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Hides what the model thought</source>
        <translation>隐藏模型的思考过程</translation>
    </message>
    <message>
        <source>Shows what the model thought</source>
        <translation>显示模型的思考过程</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>模型的思考过程</translation>
    </message>
</context>
<context>
    <name>ThinkingChoice</name>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Thinking: %1</source>
        <translation>思考：%1</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, in this conversation</source>
        <translation>在此对话中，模型回答前是否思考</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>A prompt, preset, set or vote that is none was left out</source>
        <translation>无效的提示词、预设、提示词集或投票已略过</translation>
    </message>
    <message>
        <source>The preset “%1” is here with other settings: left out</source>
        <translation>预设“%1”在此处有不同的设置：已略过</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>A message&apos;s state “%1” is not known here</source>
        <translation>消息的状态“%1”未知</translation>
    </message>
    <message>
        <source>A conversation&apos;s %1 is out of range</source>
        <translation>对话的“%1”值超出范围</translation>
    </message>
    <message>
        <source>has no id or no list of messages</source>
        <translation>没有标识或消息列表</translation>
    </message>
    <message>
        <source>A message without an id of its own, a role or a text was left out</source>
        <translation>已略去缺少独立标识、角色或文本的消息</translation>
    </message>
    <message>
        <source>The message that was shown last is missing: the newest is shown</source>
        <translation>缺少上次显示的消息：改为显示最新的消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>Characters that are none became �</source>
        <translation>无效字符已替换为 �</translation>
    </message>
    <message>
        <source>is in no form that Alcove knows</source>
        <translation>不是 Alcove 能识别的格式</translation>
    </message>
    <message>
        <source>A conversation without messages: left out</source>
        <translation>没有消息的对话：已略去</translation>
    </message>
    <message>
        <source>%1 was written by another version of Alcove.</source>
        <translation>%1 由其他版本的 Alcove 写入。</translation>
    </message>
    <message>
        <source>Update Alcove and import it again.</source>
        <translation>请更新 Alcove 后重新导入。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>%1 is a folder without threads of Jan&apos;s.</source>
        <translation>%1 是一个不含 Jan 会话的文件夹。</translation>
    </message>
    <message>
        <source>Name the file in it that holds the conversations.</source>
        <translation>请指定其中保存对话的文件。</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>没有标识为 %1 的对话。</translation>
    </message>
    <message>
        <source>More than one id begins with %1.</source>
        <translation>有多个标识以 %1 开头。</translation>
    </message>
    <message>
        <source>alcove-cli list shows the ids.</source>
        <translation>alcove-cli list 可显示标识。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Check that you may write there, and that no file has its name.</source>
        <translation>请检查是否有写入权限，以及是否有同名文件。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>思考了 %1 秒</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>思考了 %1 分 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1 s</source>
        <translation>
            <numerusform>%L1 秒内 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%L1 词元/秒</translation>
    </message>
    <message>
        <source>another beginning</source>
        <translation>另一个开头</translation>
    </message>
    <message>
        <source>another continuation of message %1</source>
        <translation>消息 %1 的另一个后续</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>仍在撰写</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>A message without words: left out</source>
        <translation>没有文字的消息：已略去</translation>
    </message>
    <message>
        <source>The message before another is missing: a branch of its own</source>
        <translation>缺少某条消息的前一条消息：作为独立分支</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Content of the kind “%1”: only its text</source>
        <translation>“%1”类型的内容：仅保留文本</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Tool calls and their results: kept as code</source>
        <translation>工具调用及其结果：保留为代码</translation>
    </message>
    <message>
        <source>Fragments of the kind “%1”: left out</source>
        <translation>“%1”类型的片段：已略去</translation>
    </message>
    <message>
        <source>A part of a message that is no text: left out</source>
        <translation>消息中的非文本部分：已略去</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Messages of “%1”: kept as answers</source>
        <translation>“%1”的消息：保留为回答</translation>
    </message>
    <message>
        <source>%1: only named, not taken along</source>
        <translation>%1：仅提及名称，未一并导入</translation>
    </message>
    <message>
        <source>Excerpts of documents beside a message: left out</source>
        <translation>消息所附的文档摘录：已略去</translation>
    </message>
    <message>
        <source>%1 is damaged, cut off, or of an unknown version, so nothing was imported.</source>
        <translation>%1 已损坏、不完整或版本未知，因此未导入任何内容。</translation>
    </message>
    <message>
        <source>Open it in GPT4All once more and quit, so that it is written anew.</source>
        <translation>请在 GPT4All 中再次打开该文件并退出，以便重新写入。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and that you may read it.</source>
        <translation>请检查文件名以及是否有读取权限。</translation>
    </message>
    <message>
        <source>Steps of the kind “%1”: left out</source>
        <translation>“%1”类型的步骤：已略去</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>没有对话</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>The draft of a new chat: left out, there is one here</source>
        <translation>新聊天的草稿：已略去，此处已有草稿</translation>
    </message>
    <message>
        <source>Nothing in %1 could be understood as a conversation.</source>
        <translation>%1 中没有可识别为对话的内容。</translation>
    </message>
    <message>
        <source>Alcove reads its own JSON and the exports of other programs. Look whether it is the right file.</source>
        <translation>Alcove 可读取自己的 JSON 和其他程序的导出文件。请检查文件是否正确。</translation>
    </message>
    <message>
        <source>“%1” of a %2 is of a kind that was not expected: left out</source>
        <translation>“%2”中的“%1”类型不符合预期：已略去</translation>
    </message>
    <message>
        <source>“%1” of a %2 is not known here: left out</source>
        <translation>“%2”中的“%1”未知：已略去</translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation>请检查文件是否正确。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 不是 JSON。</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>对话 %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off at its byte %2, so nothing was imported.</source>
        <translation>%1 在第 %2 字节处损坏或中断，因此未导入任何内容。</translation>
    </message>
    <message>
        <source>Export or download it once more.</source>
        <translation>请重新导出或下载。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, or choose another folder.</source>
        <translation>磁盘已满。请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>文件夹 %1 不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>You may not write into %1. Choose another folder.</source>
        <translation>您没有 %1 的写入权限。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>请选择其他文件夹或名称。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text with simple marks, for notes and wikis</source>
        <translation>带简单标记的文本，适合笔记和维基</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>One page for every browser, light and dark, ready to print</source>
        <translation>适用于所有浏览器的单个网页，支持浅色和深色，可直接打印</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print and to pass on, with bookmarks</source>
        <translation>便于打印和分享的页面，带书签</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>For LibreOffice, Word and other word processors</source>
        <translation>适用于 LibreOffice、Word 和其他文字处理软件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>The words, as they were written</source>
        <translation>原样的文字</translation>
    </message>
    <message>
        <source>Alcove&apos;s JSON</source>
        <translation>Alcove 的 JSON</translation>
    </message>
    <message>
        <source>Everything; can be imported again</source>
        <translation>全部内容；可重新导入</translation>
    </message>
    <message>
        <source>Training data, OpenAI</source>
        <translation>训练数据，OpenAI</translation>
    </message>
    <message>
        <source>JSON Lines with messages, a line for each branch</source>
        <translation>包含“messages”的 JSON Lines，每个分支一行</translation>
    </message>
    <message>
        <source>Training data, ShareGPT</source>
        <translation>训练数据，ShareGPT</translation>
    </message>
    <message>
        <source>JSON Lines with conversations, a line for each branch</source>
        <translation>包含“conversations”的 JSON Lines，每个分支一行</translation>
    </message>
    <message>
        <source>A file without a name or a text was left out</source>
        <translation>没有名称或文本的文件被略过</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>The file can&apos;t be made.</source>
        <translation>无法生成文件。</translation>
    </message>
    <message>
        <source>Check that %1 has room and that you may write there.</source>
        <translation>请检查 %1 是否有空间，以及您是否可以写入。</translation>
    </message>
    <message>
        <source>A mark of a source that is not told: left out</source>
        <translation>未注明来源的引用标记：已略去</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 是设备或管道，而不是文件。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read, so nothing was imported.</source>
        <translation>%1 在读取过程中被更改，因此没有导入任何内容。</translation>
    </message>
    <message>
        <source>Import it again once it is whole.</source>
        <translation>请在文件完整后重新导入。</translation>
    </message>
    <message>
        <source>There is no room to unpack %1.</source>
        <translation>没有足够的空间来解压 %1。</translation>
    </message>
    <message>
        <source>Make room among the system&apos;s temporary files (%1), and import it again.</source>
        <translation>请为系统临时文件（%1）腾出空间，然后重新导入。</translation>
    </message>
    <message>
        <source>There are no conversations in the archive %1.</source>
        <translation>压缩包 %1 中没有对话。</translation>
    </message>
    <message>
        <source>Alcove looks for JSON files and GPT4All&apos;s chats in it. Look whether it is the right file.</source>
        <translation>Alcove 会在其中查找 JSON 文件和 GPT4All 的对话。请确认文件是否正确。</translation>
    </message>
    <message>
        <source>The archive %1 is damaged or cut off.</source>
        <translation>压缩包 %1 已损坏或不完整。</translation>
    </message>
    <message>
        <source>Get it once more, or look into it with another program.</source>
        <translation>请重新获取该文件，或用其他程序查看。</translation>
    </message>
    <message>
        <source>The archive %1 has a password.</source>
        <translation>压缩包 %1 设有密码。</translation>
    </message>
    <message>
        <source>Unpack it and import the files in it.</source>
        <translation>请先解压，再导入其中的文件。</translation>
    </message>
    <message>
        <source>The archive %1 is packed in a way that Alcove does not know.</source>
        <translation>压缩包 %1 使用了 Alcove 不支持的压缩方式。</translation>
    </message>
    <message>
        <source>The archive %1 can&apos;t be unpacked.</source>
        <translation>无法解压压缩包 %1。</translation>
    </message>
    <message>
        <source>Check that there is room among the system&apos;s temporary files.</source>
        <translation>请检查系统临时文件所在位置是否还有空间。</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The last words are not saved</source>
        <translation>最后的内容尚未保存</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回聊天</translation>
    </message>
</context>
<context>
    <name>VoteBar</name>
    <message>
        <source>Which is better?</source>
        <translation>哪个更好？</translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation>%1 更好</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>都不好</translation>
    </message>
    <message>
        <source>Tag, if you like</source>
        <translation>标签（可选）</translation>
    </message>
    <message>
        <source>Tag of the vote</source>
        <translation>投票的标签</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerQueue</name>
    <message numerus="yes">
        <source>Cut after %n tokens, as it is set</source>
        <translation>
            <numerusform>按设置在 %Ln 个词元后截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens: more than the model can hold</source>
        <translation>
            <numerusform>%Ln 个词元：超出模型的容量</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut: the model can&apos;t hold more</source>
        <translation>已截断：模型无法容纳更多内容</translation>
    </message>
    <message>
        <source>Start a new chat, or open a model with a longer context.</source>
        <translation>请开始新的聊天，或打开上下文更长的模型。</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerValueRows</name>
    <message>
        <source>No model is open. Its own values count where nothing is set.</source>
        <translation>没有打开模型。未设置的项目使用模型自己的值。</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file.</source>
        <translation>灰色：模型自己的值，来自模型文件。</translation>
    </message>
    <message>
        <source>In grey: the usual values. This model names none.</source>
        <translation>灰色：通用值。此模型没有给出自己的值。</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file and the model card of %1.</source>
        <translation>灰色：模型自己的值，来自模型文件和 %1 的模型卡。</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the model card of %1.</source>
        <translation>灰色：模型自己的值，来自 %1 的模型卡。</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>未采用：需要 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>Not taken: a number from %1 to %2 is needed.</source>
        <translation>未采用：需要 %1 到 %2 之间的数字。</translation>
    </message>
</context>
<context>
    <name>alcove::Backups</name>
    <message>
        <source>Restoring the backup of %1</source>
        <translation>正在恢复 %1 的备份</translation>
    </message>
    <message>
        <source>%1 holds the conversations that are here now.</source>
        <translation>%1 保存的就是现在的对话。</translation>
    </message>
    <message>
        <source>Choose a backup of it.</source>
        <translation>请选择它的备份。</translation>
    </message>
    <message>
        <source>Restored the backup of %1</source>
        <translation>已恢复 %1 的备份</translation>
    </message>
    <message>
        <source>What was here before is back</source>
        <translation>之前的内容已恢复</translation>
    </message>
</context>
<context>
    <name>alcove::ChatController</name>
    <message>
        <source>Temporary chat</source>
        <translation>临时聊天</translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 不是这台计算机上的文件。</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>请选择存放在本机的 GGUF 文件。</translation>
    </message>
    <message>
        <source>“%1” archived</source>
        <translation>已归档“%1”</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>已删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations archived</source>
        <translation>
            <numerusform>已归档 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations deleted</source>
        <translation>
            <numerusform>已删除 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations gone for good</source>
        <translation>
            <numerusform>已永久删除 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1” deleted, its conversations stay</source>
        <translation>已删除文件夹“%1”，其中的对话保留</translation>
    </message>
    <message>
        <source>The model found no title.</source>
        <translation>模型没有想出标题。</translation>
    </message>
    <message>
        <source>Rename the conversation yourself, or ask another model.</source>
        <translation>请自行重命名该对话，或换一个模型。</translation>
    </message>
    <message>
        <source>Now called “%1”</source>
        <translation>现名为“%1”</translation>
    </message>
</context>
<context>
    <name>alcove::CompareController</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 不是这台计算机上的文件。</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>请选择存放在本机的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Its model answers in another column first</source>
        <translation>该模型先在另一栏中回答</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others: it answers after them</source>
        <translation>内存中放不下更多模型：它将在其他模型之后回答</translation>
    </message>
    <message>
        <source>Takes its turn: the model is being opened</source>
        <translation>轮到它了：正在打开模型</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others, so it answers after them. %1</source>
        <translation>内存中放不下更多模型，因此它将在其他模型之后回答。%1</translation>
    </message>
    <message>
        <source>One after another: the models don&apos;t fit into memory together</source>
        <translation>依次回答：内存放不下所有模型</translation>
    </message>
    <message>
        <source>One after another: the columns share one model</source>
        <translation>依次回答：各栏共用一个模型</translation>
    </message>
    <message>
        <source>Together, token by token in turn on one device: %1</source>
        <translation>同时回答，在一台设备上逐个词元轮流计算：%1</translation>
    </message>
    <message numerus="yes">
        <source>Together, on %n devices</source>
        <translation>
            <numerusform>同时回答，使用 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose %1</source>
        <translation>您选择了 %1</translation>
    </message>
    <message>
        <source>You called it a tie</source>
        <translation>您判为平局</translation>
    </message>
    <message>
        <source>You found none of them good</source>
        <translation>您认为都不好</translation>
    </message>
</context>
<context>
    <name>alcove::ComparisonColumn</name>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>without thinking</source>
        <translation>不思考</translation>
    </message>
    <message>
        <source>thinking: %1</source>
        <translation>思考：%1</translation>
    </message>
    <message>
        <source>with thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>自己的系统提示</translation>
    </message>
    <message numerus="yes">
        <source>at most %n tokens</source>
        <translation>
            <numerusform>最多 %Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>与所有列相同</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>alcove::ConversationListModel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
</context>
<context>
    <name>alcove::DeviceChoices</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor (%1)</source>
        <translation>处理器（%1）</translation>
    </message>
    <message>
        <source>The best graphics card</source>
        <translation>最佳显卡</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不存在）</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2</source>
        <translation>无法使用 %1：%2</translation>
    </message>
</context>
<context>
    <name>alcove::Download</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>还剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>还剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>还剩 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在询问 %1</translation>
    </message>
    <message>
        <source>Reading what is there: %1</source>
        <translation>正在读取已有的部分：%1</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 %2 秒后重试。</translation>
    </message>
    <message>
        <source>%1 · goes on when the network is on</source>
        <translation>%1 · 网络打开后继续</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>%1 · %2/s · %3</source>
        <translation>%1 · %2/s · %3</translation>
    </message>
</context>
<context>
    <name>alcove::Downloads</name>
    <message>
        <source>%1 billion parameters, %2 at a time</source>
        <translation>%1 ×10⁹ 个参数，每次用 %2 ×10⁹ 个</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>网络已关闭。</translation>
    </message>
    <message>
        <source>Turn it on to look for models.</source>
        <translation>请打开网络以查找模型。</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%Ln 个部分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::DraftAttachments</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 不是这台计算机上的文件。</translation>
    </message>
    <message>
        <source>Save it here, and attach that.</source>
        <translation>请将其保存到此电脑后再附加。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files go along with a question.</source>
        <translation>
            <numerusform>一个问题最多附带 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be attached.</source>
        <translation>
            <numerusform>%Ln 个文件无法附加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>The long text became a file</source>
        <translation>长文本已变为文件</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>已移除“%1”</translation>
    </message>
</context>
<context>
    <name>alcove::Exporter</name>
    <message>
        <source>%1 stands for nothing here</source>
        <translation>%1 在此处没有含义</translation>
    </message>
    <message>
        <source>Conversations %1</source>
        <translation>对话 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conversations</source>
        <translation>
            <numerusform>%1 / %Ln 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · 剩余 %1 秒</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>alcove::FolderList</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
</context>
<context>
    <name>alcove::Importer</name>
    <message numerus="yes">
        <source>%n are here already and stay as they are</source>
        <translation>
            <numerusform>%Ln 个已存在，保持不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted here and come back</source>
        <translation>
            <numerusform>%Ln 个曾在此删除，现已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come as copies: here they have other messages</source>
        <translation>
            <numerusform>%Ln 个将作为副本导入：此处的消息与其不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%Ln 个无法识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations imported</source>
        <translation>
            <numerusform>已导入 %Ln 个对话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n conversations: something was written there since</source>
        <translation>
            <numerusform>导入已撤销，但保留了 %Ln 个对话：其中后来又写入了内容</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts, presets, sets of prompts and votes</source>
        <translation>
            <numerusform>%Ln 个提示词、预设、提示词集和投票</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>alcove::InferenceWorker</name>
    <message>
        <source>No model is open.</source>
        <translation>没有打开模型。</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>请打开 GGUF 文件。</translation>
    </message>
</context>
<context>
    <name>alcove::ModelStatus</name>
    <message>
        <source>%1 of its weights have no room there and lie in this computer&apos;s memory, which is slower.</source>
        <translation>其中 %1 的权重在那里放不下，存放在本机内存中，因此较慢。</translation>
    </message>
</context>
<context>
    <name>alcove::ModelTrash</name>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>无法将 %1 移到回收站。</translation>
    </message>
    <message>
        <source>Look whether you may change its folder, or delete it there yourself.</source>
        <translation>请检查是否有权更改其所在文件夹，或自行在那里删除。</translation>
    </message>
    <message>
        <source>%1 could not be brought back.</source>
        <translation>无法恢复 %1。</translation>
    </message>
    <message>
        <source>Look for it in the trash.</source>
        <translation>请在回收站中查找。</translation>
    </message>
</context>
<context>
    <name>alcove::Models</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, of which a token uses %2</source>
        <translation>%1，每个词元使用其中 %2</translation>
    </message>
    <message>
        <source>%1 a layer, of which a token uses %2</source>
        <translation>每层 %1 个，每个词元使用其中 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1，共 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>There is no room for %1 beside the models that are open.</source>
        <translation>已打开的模型旁没有空间再容纳 %1。</translation>
    </message>
    <message>
        <source>Unload %1 and open %2</source>
        <translation>卸载 %1 并打开 %2</translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>“%1”已在回收站</translation>
    </message>
    <message>
        <source>“%1” is no longer watched</source>
        <translation>不再关注“%1”</translation>
    </message>
    <message>
        <source>“%1” is no longer listed</source>
        <translation>不再列出“%1”</translation>
    </message>
</context>
<context>
    <name>alcove::NetworkTask</name>
    <message>
        <source>Hugging Face does not give %1 to everybody.</source>
        <translation>Hugging Face 不向所有人提供 %1。</translation>
    </message>
    <message>
        <source>There is no public model of this name, or its owner wants its terms to be accepted first. Download it in a browser, where you can log in, and open the file in Alcove.</source>
        <translation>没有这个名称的公开模型，或者其所有者要求先接受条款。请在可以登录的浏览器中下载，再用 Alcove 打开文件。</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face 上没有 %1。</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>它可能已改名或被移除。请在 huggingface.co 上查找。</translation>
    </message>
    <message>
        <source>Hugging Face asks to wait before %1 is downloaded.</source>
        <translation>Hugging Face 要求稍等再下载 %1。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>Hugging Face can&apos;t give %1 at the moment.</source>
        <translation>Hugging Face 目前无法提供 %1。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Hugging Face refuses %1.</source>
        <translation>Hugging Face 拒绝提供 %1。</translation>
    </message>
    <message>
        <source>Look for it on huggingface.co.</source>
        <translation>请在 huggingface.co 上查找。</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not safe.</source>
        <translation>%1 转向了一个不安全的地址。</translation>
    </message>
    <message>
        <source>Nothing was downloaded from there. Try again later.</source>
        <translation>没有从那里下载任何内容。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 does not prove that it is %1.</source>
        <translation>%1 无法证明自己就是 %1。</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or this computer&apos;s date or certificates are wrong. Nothing was downloaded.</source>
        <translation>可能有人在窃听，或者这台电脑的日期或证书有误。没有下载任何内容。</translation>
    </message>
    <message>
        <source>%1 is not found.</source>
        <translation>找不到 %1。</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet.</source>
        <translation>请检查这台电脑是否已连接互联网。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet, then try again.</source>
        <translation>请检查这台电脑是否已连接互联网，然后重试。</translation>
    </message>
</context>
<context>
    <name>alcove::PaletteModel</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln 个对话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PlanTransfer</name>
    <message>
        <source>There is another file with the name %1.</source>
        <translation>已有另一个名为 %1 的文件。</translation>
    </message>
    <message>
        <source>Move or delete that file, then go on.</source>
        <translation>请移走或删除该文件，然后继续。</translation>
    </message>
    <message>
        <source>Another Alcove is downloading %1.</source>
        <translation>另一个 Alcove 正在下载 %1。</translation>
    </message>
    <message>
        <source>Wait until it is done there, or cancel it there.</source>
        <translation>请等它在那边完成，或在那边取消。</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>请检查磁盘是否已满，或文件夹是否受保护。</translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation>没有空间存放 %1。</translation>
    </message>
    <message>
        <source>It needs %1 more, and %2 are free. Free some space, then go on.</source>
        <translation>还需要 %1，可用空间为 %2。请腾出空间后继续。</translation>
    </message>
    <message>
        <source>%1 has another size than Hugging Face&apos;s list says.</source>
        <translation>%1 的大小与 Hugging Face 列表所述不同。</translation>
    </message>
    <message>
        <source>The file may just have been changed. Cancel this download and begin it again.</source>
        <translation>文件可能刚被更改。请取消此下载并重新开始。</translation>
    </message>
    <message>
        <source>More came than %1 is long.</source>
        <translation>收到的数据超过了 %1 的长度。</translation>
    </message>
    <message>
        <source>%1 came damaged.</source>
        <translation>%1 收到时已损坏。</translation>
    </message>
    <message>
        <source>What came is thrown away, because its checksum is not the one that Hugging Face tells. Try again.</source>
        <translation>收到的内容已丢弃，因为校验和与 Hugging Face 给出的不符。请重试。</translation>
    </message>
    <message>
        <source>%1 is another file each time it is asked for.</source>
        <translation>每次请求 %1 得到的都是不同的文件。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
</context>
<context>
    <name>alcove::Presets</name>
    <message>
        <source>“%1” is set</source>
        <translation>已应用“%1”</translation>
    </message>
    <message>
        <source>“%1” was saved anew</source>
        <translation>已重新保存“%1”</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>已删除“%1”</translation>
    </message>
</context>
<context>
    <name>alcove::PromptLibrary</name>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>名称最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The / is typed before the name; it is no part of it.</source>
        <translation>/ 在名称之前输入，不属于名称。</translation>
    </message>
    <message>
        <source>It needs a text.</source>
        <translation>需要一段文本。</translation>
    </message>
    <message>
        <source>Another prompt has this name.</source>
        <translation>另一个提示词已使用此名称。</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>The prompts could not be written to %1.</source>
        <translation>无法将提示词写入 %1。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are in %1.</source>
        <translation>
            <numerusform>%Ln 个提示词已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>请选择导出了提示词的 JSON 文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts came in.</source>
        <translation>
            <numerusform>导入了 %Ln 个提示词。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%Ln 个已经存在。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetResults</name>
    <message>
        <source>cut, as it is set</source>
        <translation>按设置截断</translation>
    </message>
    <message>
        <source>cut: the model can&apos;t hold more</source>
        <translation>截断：模型容纳不了更多</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>首个用时 %1 秒</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetRunner</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSets</name>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>名称最多 %Ln 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another set has this name.</source>
        <translation>另一个提示词集已用此名称。</translation>
    </message>
    <message>
        <source>%1 is too large for a set of prompts.</source>
        <translation>%1 太大，不适合作为提示词集。</translation>
    </message>
    <message>
        <source>Choose a text file with one prompt a line.</source>
        <translation>请选择每行一个提示词的文本文件。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Choose a file that you may read.</source>
        <translation>请选择可读取的文件。</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>The answers were taken out</source>
        <translation>已移除答案</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>表格已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>alcove::RepositoryLookup</name>
    <message>
        <source>The list of models can&apos;t be read.</source>
        <translation>无法读取模型列表。</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face 上没有 %1。</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>它可能已改名或被移除。请在 huggingface.co 上查找。</translation>
    </message>
    <message>
        <source>%1 is not the file any more that Alcove&apos;s list knows.</source>
        <translation>%1 已不是 Alcove 列表所知的文件。</translation>
    </message>
    <message>
        <source>It was changed on Hugging Face. If you trust its owner, get it by its address: %1</source>
        <translation>它在 Hugging Face 上被更改了。如果您信任其所有者，请用地址获取：%1</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s answer can&apos;t be read.</source>
        <translation>无法读取 Hugging Face 的回答。</translation>
    </message>
    <message>
        <source>Try again later; another server may have answered in its place.</source>
        <translation>请稍后重试；可能是别的服务器代为回答的。</translation>
    </message>
    <message>
        <source>%1 holds no GGUF file that was asked for.</source>
        <translation>%1 中没有所要的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Alcove reads models in the GGUF format. Look for a repository whose name ends in GGUF.</source>
        <translation>Alcove 读取 GGUF 格式的模型。请查找名称以 GGUF 结尾的仓库。</translation>
    </message>
</context>
<context>
    <name>alcove::Settings</name>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>未采用：需要 %1 到 %2 之间的整数。</translation>
    </message>
</context>
<context>
    <name>alcove::SharedEngine</name>
    <message>
        <source>No model is open.</source>
        <translation>没有打开模型。</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>请打开 GGUF 文件。</translation>
    </message>
</context>
<context>
    <name>alcove::SidebarModel</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>alcove::TextSaver</name>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>alcove::Wording</name>
    <message>
        <source>Processor, {} threads</source>
        <translation>处理器，{} 个线程</translation>
    </message>
    <message>
        <source>“{}” is not a device.</source>
        <translation>“{}”不是设备。</translation>
    </message>
    <message>
        <source>Use auto, cpu, vulkan or vulkan:N.</source>
        <translation>请使用 auto、cpu、vulkan 或 vulkan:N。</translation>
    </message>
    <message>
        <source>There is no device “{}”.</source>
        <translation>没有设备“{}”。</translation>
    </message>
    <message>
        <source>“alcove-cli devices” lists those there are.</source>
        <translation>“alcove-cli devices”会列出现有的设备。</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use; the processor is faster than Vulkan in software.</source>
        <translation>没有 Alcove 可用的显卡；处理器比软件实现的 Vulkan 更快。</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use.</source>
        <translation>没有 Alcove 可用的显卡。</translation>
    </message>
    <message>
        <source>No Vulkan device here can run Alcove&apos;s kernels.</source>
        <translation>这里没有能运行 Alcove 内核程序的 Vulkan 设备。</translation>
    </message>
    <message>
        <source>Update the graphics driver, or use the device “cpu”.</source>
        <translation>请更新显卡驱动程序，或使用设备“cpu”。</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>加载已取消。</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>第一个文件</translation>
    </message>
    <message>
        <source>{} is not the first of the {} files of its model.</source>
        <translation>{} 不是其模型 {} 个文件中的第一个。</translation>
    </message>
    <message>
        <source>Open {}: the others are found from it.</source>
        <translation>请打开 {}：其余文件会由它找到。</translation>
    </message>
    <message>
        <source>{} is the first of {} files, but its name does not say so, and the others can&apos;t be found.</source>
        <translation>{} 是 {} 个文件中的第一个，但文件名没有体现这一点，因此找不到其余文件。</translation>
    </message>
    <message>
        <source>Give the files their original names, which end in -00001-of-0000N.gguf.</source>
        <translation>请恢复这些文件的原名，即以 -00001-of-0000N.gguf 结尾的名称。</translation>
    </message>
    <message>
        <source>Part {} of {} of the model is missing: {}.</source>
        <translation>缺少模型的第 {} 部分（共 {} 部分）：{}。</translation>
    </message>
    <message>
        <source>Put it into the same folder as {}.</source>
        <translation>请将它放到 {} 所在的文件夹中。</translation>
    </message>
    <message>
        <source>{} is not part {} of {}, though its name says so.</source>
        <translation>{} 并不是第 {} 部分（共 {} 部分），尽管文件名这样写。</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <source>{} and its other parts hold {} tensors, not {}.</source>
        <translation>{} 及其余部分共含 {} 个张量，而不是 {} 个。</translation>
    </message>
    <message>
        <source>Download all parts of the model again.</source>
        <translation>请重新下载模型的所有部分。</translation>
    </message>
    <message>
        <source>Two parts of {} hold the tensor {}.</source>
        <translation>{} 有两个部分都含有张量 {}。</translation>
    </message>
    <message>
        <source>The model&apos;s file was shortened or replaced while it was in use.</source>
        <translation>模型文件在使用过程中被截短或替换了。</translation>
    </message>
    <message>
        <source>Unload the model and load it again once the file is whole.</source>
        <translation>请卸载模型，待文件完整后再重新加载。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete: download it again.</source>
        <translation>文件已损坏或不完整：请重新下载。</translation>
    </message>
    <message>
        <source>its header is longer than 256 MiB</source>
        <translation>文件头超过 256 MiB</translation>
    </message>
    <message>
        <source>it ends inside {}</source>
        <translation>文件在{}中间中断</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>它不是 GGUF 文件</translation>
    </message>
    <message>
        <source>Choose a model file in the GGUF format: its name ends in .gguf.</source>
        <translation>请选择 GGUF 格式的模型文件：其名称以 .gguf 结尾。</translation>
    </message>
    <message>
        <source>its first line of numbers</source>
        <translation>开头的数值</translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation>它是为大端序计算机制作的</translation>
    </message>
    <message>
        <source>Get the little-endian file of the same model.</source>
        <translation>请获取同一模型的小端序文件。</translation>
    </message>
    <message>
        <source>it has version {} of the GGUF format, and Alcove reads 2 and 3</source>
        <translation>它的 GGUF 格式版本为 {}，而 Alcove 可读取版本 2 和 3</translation>
    </message>
    <message>
        <source>Get a newer file of the same model.</source>
        <translation>请获取同一模型的较新文件。</translation>
    </message>
    <message>
        <source>Look for a newer Alcove.</source>
        <translation>请查找更新版本的 Alcove。</translation>
    </message>
    <message>
        <source>it says that it holds {} tensors, more than fit into it</source>
        <translation>它声称含有 {} 个张量，超出了文件所能容纳的数量</translation>
    </message>
    <message>
        <source>it says that it holds {} metadata values, more than fit into it</source>
        <translation>它声称含有 {} 个元数据值，超出了文件所能容纳的数量</translation>
    </message>
    <message>
        <source>its metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>a metadata key is {} bytes long</source>
        <translation>有一个元数据键长 {} 字节</translation>
    </message>
    <message>
        <source>the value of {}</source>
        <translation>{} 的值</translation>
    </message>
    <message>
        <source>the value of {} {}</source>
        <translation>{} 的值{}</translation>
    </message>
    <message>
        <source>the metadata key {} stands in it twice</source>
        <translation>元数据键 {} 出现了两次</translation>
    </message>
    <message>
        <source>general.alignment is not a power of two between 8 and 1,048,576</source>
        <translation>general.alignment 不是 8 到 1,048,576 之间的 2 的幂</translation>
    </message>
    <message>
        <source>the tensor {} stands in it twice</source>
        <translation>张量 {} 出现了两次</translation>
    </message>
    <message>
        <source>its list of tensors</source>
        <translation>张量列表</translation>
    </message>
    <message>
        <source>a tensor&apos;s name is {} bytes long</source>
        <translation>有一个张量的名称长 {} 字节</translation>
    </message>
    <message>
        <source>the tensor {} has {} dimensions, and 1 to 4 are possible</source>
        <translation>张量 {} 有 {} 个维度，而允许的是 1 到 4 个</translation>
    </message>
    <message>
        <source>the tensor {} has an impossible size</source>
        <translation>张量 {} 的大小不可能成立</translation>
    </message>
    <message>
        <source>the tensor {} has the unknown type {}</source>
        <translation>张量 {} 的类型 {} 未知</translation>
    </message>
    <message>
        <source>Look for a newer Alcove, or get the model in another quantization.</source>
        <translation>请查找更新版本的 Alcove，或获取该模型的其他量化版本。</translation>
    </message>
    <message>
        <source>a row of the tensor {} has {} numbers, which is no multiple of the {} that a block of {} holds</source>
        <translation>张量 {} 的一行有 {} 个数，不是 {} 的倍数，而这是 {} 一个块所含的数量</translation>
    </message>
    <message>
        <source>the tensor {} does not begin at a multiple of {} bytes</source>
        <translation>张量 {} 的起始位置不是 {} 字节的倍数</translation>
    </message>
    <message>
        <source>it ends before the tensor {} does</source>
        <translation>文件在张量 {} 结束之前就中断了</translation>
    </message>
    <message>
        <source>the tensors {} and {} overlap</source>
        <translation>张量 {} 与 {} 重叠</translation>
    </message>
    <message>
        <source>{} can&apos;t be opened: {}.</source>
        <translation>无法打开 {}：{}。</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是真也不是假</translation>
    </message>
    <message>
        <source>is a list of lists, which no model uses</source>
        <translation>是列表的列表，没有模型会这样用</translation>
    </message>
    <message>
        <source>is a list of the unknown type {}</source>
        <translation>是未知类型 {} 的列表</translation>
    </message>
    <message>
        <source>has the unknown type {}</source>
        <translation>的类型 {} 未知</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>没有文件 {}。</translation>
    </message>
    <message>
        <source>Look whether it was moved, or choose another file.</source>
        <translation>请检查它是否已被移走，或选择其他文件。</translation>
    </message>
    <message>
        <source>{} can&apos;t be read: you have no permission.</source>
        <translation>无法读取 {}：没有权限。</translation>
    </message>
    <message>
        <source>Change the file&apos;s permissions.</source>
        <translation>请更改文件的权限。</translation>
    </message>
    <message>
        <source>{} can&apos;t be read.</source>
        <translation>无法读取 {}。</translation>
    </message>
    <message>
        <source>Look whether the disk that holds it is still there.</source>
        <translation>请检查它所在的磁盘是否仍然可用。</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} 是文件夹。</translation>
    </message>
    <message>
        <source>{} is not a regular file.</source>
        <translation>{} 不是普通文件。</translation>
    </message>
    <message>
        <source>Choose a model file: its name ends in .gguf.</source>
        <translation>请选择模型文件：其名称以 .gguf 结尾。</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} 为空。</translation>
    </message>
    <message>
        <source>starting the device&apos;s memory</source>
        <translation>启动设备内存</translation>
    </message>
    <message>
        <source>{} MB of the model</source>
        <translation>模型的 {} MB</translation>
    </message>
    <message>
        <source>recording commands</source>
        <translation>记录命令</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>“{}” can&apos;t run Alcove&apos;s kernels: {}.</source>
        <translation>“{}”无法运行 Alcove 的内核程序：{}。</translation>
    </message>
    <message>
        <source>Update its driver or choose another device.</source>
        <translation>请更新其驱动程序，或选择其他设备。</translation>
    </message>
    <message>
        <source>starting the device</source>
        <translation>启动设备</translation>
    </message>
    <message>
        <source>“{}” has no queue for compute work.</source>
        <translation>“{}”没有用于计算的队列。</translation>
    </message>
    <message>
        <source>Choose another device.</source>
        <translation>请选择其他设备。</translation>
    </message>
    <message>
        <source>opening the device</source>
        <translation>打开设备</translation>
    </message>
    <message>
        <source>“{}” can&apos;t tell how long its kernels take.</source>
        <translation>“{}”无法提供其内核程序的耗时。</translation>
    </message>
    <message>
        <source>Measure without --profile and --kernels.</source>
        <translation>请在不使用 --profile 和 --kernels 的情况下测量。</translation>
    </message>
    <message>
        <source>timing kernels</source>
        <translation>测量内核程序耗时</translation>
    </message>
    <message>
        <source>its driver offers less than Vulkan 1.2</source>
        <translation>其驱动程序不支持 Vulkan 1.2</translation>
    </message>
    <message>
        <source>it can&apos;t read 16-bit numbers from memory (storageBuffer16BitAccess)</source>
        <translation>它无法从内存读取 16 位数（storageBuffer16BitAccess）</translation>
    </message>
    <message>
        <source>it lacks arithmetic over subgroups and parts of them in compute shaders</source>
        <translation>它在计算着色器中缺少对子组及其部分的算术运算</translation>
    </message>
    <message>
        <source>No Vulkan was found on this computer.</source>
        <translation>在这台计算机上未找到 Vulkan。</translation>
    </message>
    <message>
        <source>Install your graphics card&apos;s driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the processor (device “cpu”).</source>
        <translation>请安装显卡驱动程序（Debian 和 Ubuntu：mesa-vulkan-drivers），或在处理器上运行（设备“cpu”）。</translation>
    </message>
    <message>
        <source>The Vulkan validation layer was asked for but is not installed.</source>
        <translation>要求使用 Vulkan 验证层，但它未安装。</translation>
    </message>
    <message>
        <source>Install vulkan-validationlayers, or unset ALCOVE_VALIDATION.</source>
        <translation>请安装 vulkan-validationlayers，或取消设置 ALCOVE_VALIDATION。</translation>
    </message>
    <message>
        <source>No Vulkan driver was found on this computer.</source>
        <translation>在这台计算机上未找到 Vulkan 驱动程序。</translation>
    </message>
    <message>
        <source>starting Vulkan</source>
        <translation>启动 Vulkan</translation>
    </message>
    <message>
        <source>Vulkan is installed, but no device answers.</source>
        <translation>Vulkan 已安装，但没有设备响应。</translation>
    </message>
    <message>
        <source>compiling the kernel {}</source>
        <translation>编译内核程序 {}</translation>
    </message>
    <message>
        <source>The graphics device has no memory left for {}.</source>
        <translation>显卡的可用显存不足（{}）。</translation>
    </message>
    <message>
        <source>Close other programs that use it, choose a smaller model or a shorter context, or run on the processor (device “cpu”).</source>
        <translation>请关闭使用它的其他程序，选择较小的模型或较短的上下文，或在处理器上运行（设备“cpu”）。</translation>
    </message>
    <message>
        <source>The computer has no memory left for {}.</source>
        <translation>计算机的可用内存不足（{}）。</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>The graphics device stopped responding during {}.</source>
        <translation>显卡停止响应（{}）。</translation>
    </message>
    <message>
        <source>Load the model again. If it happens again, update the graphics driver or choose another device.</source>
        <translation>请重新加载模型。如果再次发生，请更新显卡驱动程序，或选择其他设备。</translation>
    </message>
    <message>
        <source>The graphics driver failed at {}.</source>
        <translation>显卡驱动程序出错（{}）。</translation>
    </message>
    <message>
        <source>Update the graphics driver or choose another device.</source>
        <translation>请更新显卡驱动程序，或选择其他设备。</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>请选择不超过 {} 个词元的上下文、更紧凑的 KV 缓存、较小的模型或其他设备，或关闭另一个模型。</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device.</source>
        <translation>请选择不超过 {} 个词元的上下文、更紧凑的 KV 缓存、较小的模型或其他设备。</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>请选择更紧凑的 KV 缓存、较小的模型或其他设备，或关闭另一个模型。</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device.</source>
        <translation>请选择更紧凑的 KV 缓存、较小的模型或其他设备。</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free beside the {} that other open models count on.</source>
        <translation>模型需要{1}中的 {0}，除其他已打开模型所占的 {3} 之外，现有 {2} 可用。</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free.</source>
        <translation>模型需要{1}中的 {0}，现有 {2} 可用。</translation>
    </message>
    <message>
        <source>Most of the model has no room on “{}”; the processor is faster.</source>
        <translation>模型的大部分在“{}”上放不下；处理器更快。</translation>
    </message>
    <message>
        <source>the memory of “{}”, of which Alcove may use {} %</source>
        <translation>“{}”的显存（Alcove 最多可使用 {}%）</translation>
    </message>
    <message>
        <source>the memory of “{}”</source>
        <translation>“{}”的显存</translation>
    </message>
    <message>
        <source>the computer&apos;s memory</source>
        <translation>这台计算机的内存</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the architecture “{}” yet. It runs {}.</source>
        <translation>Alcove 尚不能运行架构“{}”。可运行的有 {}。</translation>
    </message>
    <message>
        <source>The file holds a vocabulary alone, no model.</source>
        <translation>该文件只含词表，没有模型。</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the type {} yet, which the tensor {} has.</source>
        <translation>Alcove 尚不能运行张量 {1} 的类型 {0}。</translation>
    </message>
    <message>
        <source>leaves nothing beside the rotary part</source>
        <translation>除旋转部分外没有剩余</translation>
    </message>
    <message>
        <source>has {} entries for {} layers</source>
        <translation>有 {} 个条目，而层数为 {}</translation>
    </message>
    <message>
        <source>leaves no layer to run</source>
        <translation>没有留下可运行的层</translation>
    </message>
    <message>
        <source>does not divide the number of heads</source>
        <translation>不能整除头数</translation>
    </message>
    <message>
        <source>asks for more heads of this width than any model has</source>
        <translation>要求的此宽度的头数超过任何模型</translation>
    </message>
    <message>
        <source>is {}, and RoPE turns pairs</source>
        <translation>为 {}，而 RoPE 按对旋转</translation>
    </message>
    <message>
        <source>is {}, which does not fit the {} components of a head</source>
        <translation>为 {}，与每个头的 {} 个分量不符</translation>
    </message>
    <message>
        <source>is missing or 0, though the file holds experts</source>
        <translation>缺失或为 0，但文件中含有专家</translation>
    </message>
    <message>
        <source>differs from layer to layer, which Alcove can&apos;t run</source>
        <translation>各层不同，Alcove 无法运行</translation>
    </message>
    <message>
        <source>is more than the {} layers</source>
        <translation>超过了 {} 层</translation>
    </message>
    <message>
        <source>is {}, a gating that Alcove does not know</source>
        <translation>为 {}，是 Alcove 不认识的门控方式</translation>
    </message>
    <message>
        <source>is more than there are experts</source>
        <translation>超过了专家总数</translation>
    </message>
    <message>
        <source>does not fit the number of experts</source>
        <translation>与专家数不符</translation>
    </message>
    <message>
        <source>is more than the groups in use hold</source>
        <translation>超过了所用各组的专家数</translation>
    </message>
    <message>
        <source>There is no memory left for more than {} tokens of this conversation.</source>
        <translation>内存不足，此对话无法超过 {} 个词元。</translation>
    </message>
    <message>
        <source>Close other models or programs, or start a new conversation.</source>
        <translation>请关闭其他模型或程序，或开始新的对话。</translation>
    </message>
    <message>
        <source>is missing or 0</source>
        <translation>缺失或为 0</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is {}, more than any model has</source>
        <translation>为 {}，超过任何模型</translation>
    </message>
    <message>
        <source>has an entry out of range</source>
        <translation>有超出范围的条目</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>is {}, which makes no sense</source>
        <translation>为 {}，没有意义</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its value {} {}.</source>
        <translation>无法使用 {}：其值 {} {}。</translation>
    </message>
    <message>
        <source>The file is damaged or was made by a faulty converter. Download it again.</source>
        <translation>文件已损坏，或由有缺陷的转换程序生成。请重新下载。</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} 和 {}</translation>
    </message>
    <message>
        <source>{} uses a RoPE scaling that Alcove does not know: {}.</source>
        <translation>{} 使用了 Alcove 不认识的 RoPE 缩放方式：{}。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight has the wrong size.</source>
        <translation>无法使用 {}：其张量 rope_freqs.weight 的大小不对。</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight holds {}.</source>
        <translation>无法使用 {}：其张量 rope_freqs.weight 含有 {}。</translation>
    </message>
    <message>
        <source>The file is damaged. Download it again.</source>
        <translation>文件已损坏。请重新下载。</translation>
    </message>
    <message>
        <source>holds a scale that is no finite number</source>
        <translation>含有不是有限数的缩放系数</translation>
    </message>
    <message>
        <source>is {} where the file&apos;s other values ask for {}</source>
        <translation>为 {}，而文件的其他值要求 {}</translation>
    </message>
    <message>
        <source>is of the type {}, which Alcove can&apos;t run yet</source>
        <translation>的类型为 {}，Alcove 尚不能运行</translation>
    </message>
    <message>
        <source>is of the type {} where F32 is needed</source>
        <translation>的类型为 {}，而此处需要 F32</translation>
    </message>
    <message>
        <source>is not one that Alcove knows in this architecture: without it the answers would be wrong</source>
        <translation>不是 Alcove 在此架构中认识的张量：缺少它，回答会出错</translation>
    </message>
    <message>
        <source>is missing, though there is {}</source>
        <translation>缺失，但存在 {}</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor {} {}.</source>
        <translation>无法使用 {}：其张量 {} {}。</translation>
    </message>
    <message>
        <source>Choose another file of the model, or download this one again.</source>
        <translation>请选择该模型的其他文件，或重新下载此文件。</translation>
    </message>
    <message>
        <source>Kernels can be timed on a Vulkan device only.</source>
        <translation>只能在 Vulkan 设备上测量内核程序的耗时。</translation>
    </message>
    <message>
        <source>Choose one, or measure without --profile and --kernels.</source>
        <translation>请选择这样的设备，或在不使用 --profile 和 --kernels 的情况下测量。</translation>
    </message>
    <message>
        <source>The computer has too little memory for the conversation.</source>
        <translation>计算机的内存不足以容纳此对话。</translation>
    </message>
    <message>
        <source>Choose a shorter context.</source>
        <translation>请选择较短的上下文。</translation>
    </message>
    <message>
        <source>The context is too long for this device.</source>
        <translation>上下文对此设备来说太长。</translation>
    </message>
    <message>
        <source>The tensor {} is larger than “{}” can hold in one piece.</source>
        <translation>张量 {} 超过了“{}”能整块容纳的大小。</translation>
    </message>
    <message>
        <source>Choose another device or a model with a stronger quantization.</source>
        <translation>请选择其他设备，或量化程度更高的模型。</translation>
    </message>
    <message>
        <source>One step of the model is too large for this device.</source>
        <translation>模型的单个步骤对此设备来说太大。</translation>
    </message>
    <message>
        <source>A part of the model&apos;s weights is too large for this device.</source>
        <translation>模型的一部分权重对此设备来说太大。</translation>
    </message>
    <message>
        <source>The units for matrices could not be tried.</source>
        <translation>无法试用矩阵单元。</translation>
    </message>
    <message>
        <source>The model can&apos;t be used: its tensor {} holds {}.</source>
        <translation>无法使用该模型：其张量 {} 含有{}。</translation>
    </message>
    <message>
        <source>what is no finite number</source>
        <translation>不是有限数的值</translation>
    </message>
    <message>
        <source>a scale that is no finite number</source>
        <translation>不是有限数的缩放系数</translation>
    </message>
    <message>
        <source>{} is a model of the architecture “{}”, which Alcove can&apos;t run.</source>
        <translation>{} 是架构“{}”的模型，Alcove 无法运行。</translation>
    </message>
    <message>
        <source>Architectures that it runs: {}.</source>
        <translation>可运行的架构：{}。</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>没有可读取的内容。</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>请先写些内容。</translation>
    </message>
    <message>
        <source>The conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>对话长 {} 个词元，而模型的上下文只能容纳 {} 个。</translation>
    </message>
    <message>
        <source>Start a new conversation, shorten the message, or load the model with a longer context.</source>
        <translation>请开始新的对话，缩短消息，或用更长的上下文加载模型。</translation>
    </message>
    <message>
        <source>{} is not a token of this model.</source>
        <translation>{} 不是该模型的词元。</translation>
    </message>
    <message>
        <source>Its tokens are 0 to {}.</source>
        <translation>其词元为 0 到 {}。</translation>
    </message>
    <message>
        <source>The grammar can be read in too many ways at once.</source>
        <translation>该语法同时有过多种解读方式。</translation>
    </message>
    <message>
        <source>Write it so that a text fits only one of two alternatives, or only one repetition.</source>
        <translation>请改写语法，使一段文本只符合两个备选中的一个，或只符合一种重复。</translation>
    </message>
    <message>
        <source>The answer cannot go on: the grammar asks for characters that no token of this model writes.</source>
        <translation>回答无法继续：语法要求的字符，该模型没有任何词元能写出。</translation>
    </message>
    <message>
        <source>Allow other characters at this place of the grammar, or take back logit biases.</source>
        <translation>请在语法的此处允许其他字符，或撤销 logit 偏置。</translation>
    </message>
    <message>
        <source>No token can follow: the model&apos;s logits hold no number, or all tokens are banned.</source>
        <translation>没有词元可以接续：模型的 logit 中没有数值，或所有词元都被禁用。</translation>
    </message>
    <message>
        <source>Take back logit biases; without any, the model&apos;s file is damaged or its numbers overflow.</source>
        <translation>请撤销 logit 偏置；如果没有设置，则模型文件已损坏，或其数值溢出。</translation>
    </message>
    <message>
        <source>The saved conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>保存的对话长 {} 个词元，而模型的上下文只能容纳 {} 个。</translation>
    </message>
    <message>
        <source>The saved state {} is damaged.</source>
        <translation>保存的状态 {} 已损坏。</translation>
    </message>
    <message>
        <source>The state of the conversation could not be written to {}.</source>
        <translation>无法将对话的状态写入 {}。</translation>
    </message>
    <message>
        <source>Look whether the disk is full or the folder is read-only.</source>
        <translation>请检查磁盘是否已满，或文件夹是否只读。</translation>
    </message>
    <message>
        <source>The saved state {} can&apos;t be read.</source>
        <translation>无法读取保存的状态 {}。</translation>
    </message>
    <message>
        <source>{} is not the saved state of a conversation.</source>
        <translation>{} 不是保存的对话状态。</translation>
    </message>
    <message>
        <source>{} was written by another version of Alcove.</source>
        <translation>{} 由另一版本的 Alcove 写入。</translation>
    </message>
    <message>
        <source>{} belongs to another model.</source>
        <translation>{} 属于另一个模型。</translation>
    </message>
    <message>
        <source>{} was saved from a KV cache of another format.</source>
        <translation>{} 保存自另一种格式的 KV 缓存。</translation>
    </message>
    <message>
        <source>{} needs the pre-tokenizer {}, which Alcove does not have.</source>
        <translation>{} 需要预分词器 {}，而 Alcove 没有。</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: {}.</source>
        <translation>{} 中的词表已损坏：{}。</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>请重新下载该文件。</translation>
    </message>
    <message>
        <source>it has no list of merges</source>
        <translation>没有合并列表</translation>
    </message>
    <message>
        <source>merge {} is not two texts</source>
        <translation>合并项 {} 不是由两段文本组成</translation>
    </message>
    <message>
        <source>merge {} names no token</source>
        <translation>合并项 {} 没有对应的词元</translation>
    </message>
    <message>
        <source>A pre-tokenizer&apos;s regular expression is not understood.</source>
        <translation>无法理解某个预分词器的正则表达式。</translation>
    </message>
    <message>
        <source>Install PCRE2 10.40 or newer, built with Unicode.</source>
        <translation>请安装启用 Unicode 构建的 PCRE2 10.40 或更新版本。</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: its tokens have no scores.</source>
        <translation>{} 中的词表已损坏：其词元没有分数。</translation>
    </message>
    <message>
        <source>{} holds no vocabulary.</source>
        <translation>{} 不含词表。</translation>
    </message>
    <message>
        <source>Choose a language model&apos;s file.</source>
        <translation>请选择语言模型的文件。</translation>
    </message>
    <message>
        <source>{} needs the tokenizer {}, which Alcove does not have.</source>
        <translation>{} 需要分词器 {}，而 Alcove 没有。</translation>
    </message>
    <message>
        <source>it has {} tokens</source>
        <translation>它有 {} 个词元</translation>
    </message>
    <message>
        <source>its list of token types has not one number for each token</source>
        <translation>词元类型列表没有为每个词元各提供一个数</translation>
    </message>
    <message>
        <source>token {} has the unknown type {}</source>
        <translation>词元 {} 的类型 {} 未知</translation>
    </message>
    <message>
        <source>its list of scores has not one number for each token</source>
        <translation>分数列表没有为每个词元各提供一个数</translation>
    </message>
    <message>
        <source>a token&apos;s score is not a number</source>
        <translation>有一个词元的分数不是数字</translation>
    </message>
    <message>
        <source>{} is not the number of a token</source>
        <translation>{} 不是词元的编号</translation>
    </message>
    <message>
        <source>{} names token {}, which does not exist</source>
        <translation>{} 指向不存在的词元 {}</translation>
    </message>
    <message>
        <source>{} is no list of tokens</source>
        <translation>{} 不是词元列表</translation>
    </message>
</context>
</TS>
