import type { Pairs } from './pairs.ts';

export const sopMessages = {
  titles: ['流程文件', 'SOPs'],
  id: ['编号', 'Id'],
  name: ['名称', 'Title'],
  versions: ['版本', 'Versions'],
  status: ['状态', 'State'],
  author: ['编制人', 'Author'],
  releasedBy: ['发布人', 'Released by'],
  releasedAt: ['发布时间', 'Released'],
  inForce: ['现行版本', 'In force'],
  noneInForce: ['无现行版本', 'No version in force'],
  release: ['发布此版本', 'Release this version'],
  releaseTitle: ['发布版本 %{version}。', 'Version %{version}. '],
  releaseText: [
    '发布后，新启动的流程按此版本执行；已在运行的不受影响。',
    'New runs follow this version from now on; running ones stay as they are.',
  ],
  released: ['版本已发布', 'The version is released'],
  upload: ['上传草稿', 'Upload a draft'],
  uploadText: [
    '选择流程的文件：流程图（.bpmn），以及它用到的表单（.form.json、.form）、决策（.dmn）和 sop.yaml（可无）。',
    'Choose the files of the SOP: its diagram (.bpmn), the forms (.form.json, .form) and decisions (.dmn) that it uses, and a sop.yaml if there is one.',
  ],
  factsText: [
    '没有选择 sop.yaml：以下内容取自流程图，请核对。',
    'No sop.yaml was chosen: this is what the diagram says, check it.',
  ],
  facts: {
    id: ['编号', 'Id'],
    version: ['版本', 'Version'],
    zh: ['中文名称', 'Chinese title'],
    en: ['英文名称', 'English title'],
  },
  missing: {
    files: ['请先选择文件', 'Choose files first'],
    diagram: ['所选文件中没有流程图：请一并选择 .bpmn 文件', 'There is no diagram among the files: choose the .bpmn, too'],
    id: ['sop.yaml 中没有编号：请写上 id，再重新选择', 'The sop.yaml has no id: write one, and choose it again'],
    readable: ['请更正文件后重新选择', 'Correct the file and choose it again'],
    facts: ['请填写编号、版本和中文名称', 'Enter id, version and Chinese title'],
  },
  choose: ['选择文件', 'Choose files'],
  uploaded: ['草稿已上传', 'The draft is uploaded'],
  toDraft: ['看草稿', 'To the draft'],
  why: {
    notDraft: ['只有草稿可以发布', 'Only a draft can be released'],
    author: ['编制人不能发布自己的版本，须由第二人发布', 'The author cannot release it: a second person must'],
  },
  hash: ['计划哈希', 'Plan hash'],
} satisfies Pairs;
