import fc from 'fast-check';
import { parsePeople } from './people';

/** "平晓阳*(组长)、何佳敏 5": * marks the lead. */
function read(text: string | null): string {
  const { people, statedCount } = parsePeople(text);
  const list = people.map((p) => p.name + (p.isLead ? '*' : '') + (p.note ? `(${p.note})` : '')).join('、');
  return statedCount === undefined ? list : `${list} ${statedCount}`;
}

describe('parsePeople: the vectors of domain 4.3', () => {
  it.each([
    ['平晓阳(组长)、何佳敏等5人', '平晓阳*(组长)、何佳敏 5'],
    ['欧阳修、王 伟', '欧阳修、王伟'],
    ['张三/李四\n王五', '张三、李四、王五'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('parsePeople', () => {
  it.each([
    ['钱思远、欧阳澜', '钱思远、欧阳澜'],
    ['周启明(组长)、钱思远、方 毅等4人', '周启明*(组长)、钱思远、方毅 4'],
    ['方　毅', '方毅'],
    ['欧阳 修', '欧阳修'],
    ['王 小明', '王小明'],
    ['张三 李四', '张三、李四'],
    ['王 伟 李 强', '王伟、李强'],
    ['张三，李四；王五|赵六', '张三、李四、王五、赵六'],
    ['张三和李四', '张三、李四'],
    ['张三、李四和王五', '张三、李四、王五'],
    ['张和平', '张和平'],
    ['司马和平', '司马和平'],
    ['张三等五人', '张三 5'],
    ['张三等一行6人', '张三 6'],
    ['张三、李四等3名同志', '张三、李四 3'],
    ['张三、李四（共5人）', '张三、李四 5'],
    ['张三、李四 2人', '张三、李四 2'],
    ['张三、李四等', '张三、李四'],
    ['张三等人', '张三'],
    ['张三同志', '张三'],
    ['组长：张三；成员：李四、王五', '张三*(组长)、李四、王五'],
    ['带队领导：张三', '张三*(带队领导)'],
    ['张三带队', '张三*(带队)'],
    ['由张三带队、李四', '张三*(带队)、李四'],
    ['张三（带队）、李四（副组长）', '张三*(带队)、李四(副组长)'],
    ['张三（领队）', '张三*(领队)'],
    ['张三主任', '张三(主任)'],
    ['周启明副主任', '周启明(副主任)'],
    ['副主任张三', '张三(副主任)'],
    ['张三 副主任', '张三(副主任)'],
    ['王主任', '王主任'],
    ['招商局张三、李四', '张三(招商局)、李四'],
    ['张三（投促局）', '张三(投促局)'],
    ['1.张三 2.李四', '张三、李四'],
    ['1、张三\n2、李四', '张三、李四'],
    ['①张三②李四', '张三、李四'],
    ['John Smith、李明', 'John Smith、李明'],
    ['买买提•艾力', '买买提·艾力'],
    ['张三13800000000', '张三(13800000000)'],
    ['王伟、王伟', '王伟、王伟'],
    ['张三（组长', '张三*(组长)'],
    ['钱思远（组长） 方毅', '钱思远*(组长)、方毅'],
    ['张三（副主任）李四（科长）', '张三(副主任)、李四(科长)'],
    ['张三一行', '张三'],
    ['周 启 明', '周启明'],
    ['张三、李四及相关部门', '张三、李四'],
    ['全体组员', ''],
    ['张三*、李四', '张三、李四'],
    ['组长:张三 组员:李四 王五', '张三*(组长)、李四、王五'],
    ['张三\\李四', '张三、李四'],
    ['张三&李四', '张三、李四'],
    ['张三+李四', '张三、李四'],
    ['张三.李四', '张三、李四'],
    ['(1)张三(2)李四', '张三、李四'],
    ['管委会副主任张三、招商一局局长李四', '张三(管委会副主任)、李四(招商一局局长)'],
    ['高强、常乐、项羽', '高强、常乐、项羽'],
    ['', ''],
    ['—', ''],
    ['无', ''],
    [null, ''],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads back any list of names', () => {
    const name = fc
      .tuple(fc.constantFrom('王', '李', '欧阳', '单', '方'), fc.constantFrom('伟', '思远', '澜', '启明'))
      .map(([a, b]) => a + b);
    const separator = fc.constantFrom('、', '，', ',', ';', '；', '/', '\n', ' 、 ');
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        separator,
        fc.integer({ min: 7, max: 30 }),
        (names, mark, count) => {
          expect(parsePeople(names.join(mark)).people.map((p) => p.name)).toEqual(names);
          expect(parsePeople(`${names.join(mark)}等${count}人`)).toMatchObject({ statedCount: count });
        },
      ),
    );
  });

  it('never throws and gives no empty name', () => {
    const dirt = fc.string({
      unit: fc.constantFrom(...'王李伟欧阳组长副主任总经理等人5和、，;/（）()： \n1.带队'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(dirt, (text) => {
        for (const person of parsePeople(text).people) expect(person.name).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
