package thabian.local.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// What a page's lines tear on a phone although it is to be read at once: a time, a word of two, a name behind
/// its type. Told by where the browser lays out its letters, whatever the markup says.
final class Lines {
    private static final List<Integer> WIDTHS = List.of(320, 344, 360, 375, 390, 412);

    private static final String TORN = """
            () => {
              const whole = new RegExp("(?:(?:ก่อน)?เวลา )?\\\\d\\\\d[.]\\\\d\\\\d(?:–\\\\d\\\\d[.]\\\\d\\\\d)? น[.]|ผู้แทน|ท้องถิ่น|คำนำหน้า|ตรวจสอบ|คัดลอก|รายละเอียด|เปลี่ยนตัว|หนังสือเชิญ"
                + "|ใบยืนยัน|ถูกต้อง|ด้านล่าง|ส่งเสริม|สำนักปลัด|ส่วนบุคคล|ประจำตัวประชาชน|วันสัมมนา"
                + "|(?<=องค์การบริหารส่วนตำบล|เทศบาล(?:ตำบล|เมือง))[ก-๎]{2,12}(?![ก-๎])", "g");
              const blocks = new Map();
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                let block = node.parentElement;
                if (block.closest("script, style, option, textarea") || !block.checkVisibility()) continue;
                while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
                if (!blocks.has(block)) blocks.set(block, []);
                blocks.get(block).push(node);
              }
              const torn = [];
              for (const nodes of blocks.values()) {
                const text = nodes.map((node) => node.data).join("");
                const place = (at, last) => {
                  for (const node of nodes) {
                    if (at < node.length || (last && at === node.length)) return [node, at];
                    at -= node.length;
                  }
                };
                for (const found of text.matchAll(whole)) {
                  const range = document.createRange();
                  range.setStart(...place(found.index, false));
                  range.setEnd(...place(found.index + found[0].length, true));
                  const tops = [...range.getClientRects()].filter((box) => box.width > 1).map((box) => box.top);
                  if (Math.max(...tops) - Math.min(...tops) > 12) torn.push(found[0]);
                }
              }
              return torn;
            }""";

    private Lines() {}

    /// What is torn at the widths of phones, each with the page's name and the width.
    static List<String> torn(Page page) {
        var torn = new ArrayList<String>();
        var was = page.viewportSize();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 844);
            for (var piece : (List<?>) page.evaluate(TORN)) {
                torn.add(piece + " is torn at " + width + " px in “" + page.title() + "”");
            }
        }
        page.setViewportSize(was.width, was.height);
        return torn;
    }
}
