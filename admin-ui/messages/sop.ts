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
    '选择流程文件夹中的文件：.bpmn、.form.json、.dmn、sop.yaml',
    'Choose the files of the SOP: .bpmn, .form.json, .dmn, sop.yaml',
  ],
  choose: ['选择文件', 'Choose files'],
  uploaded: ['草稿已上传', 'The draft is uploaded'],
  toDraft: ['看草稿', 'To the draft'],
  why: {
    notDraft: ['只有草稿可以发布', 'Only a draft can be released'],
    author: ['编制人不能发布自己的版本，须由第二人发布', 'The author cannot release it: a second person must'],
  },
  hash: ['计划哈希', 'Plan hash'],
} satisfies Pairs;
