package dev.cairn.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.platform.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void keepsTheTagsOfTheApi() {
        String html = "<body><h1>Plan</h1><strong>bold</strong> <em>em</em> <u>u</u> <s>s</s> <code>x &lt; y</code>"
                + "<ul><li>one<ol><li>deep</li></ol></li></ul><hr/><blockquote>said</blockquote><pre>a  b</pre>"
                + "<table><tr><td>1</td><td>2</td></tr></table></body>";
        assertThat(RichText.parse("html_notes", html).html()).isEqualTo(html);
    }

    @Test
    void followsWithPlainText() {
        var text = RichText.parse("html_text", """
                <body><h2>Steps</h2><ol><li>Read <em>this</em></li><li>See <a href="https://a.example/x">the page</a>\
                <ul><li>closely</li></ul></li></ol>Done &amp; dusted</body>""");
        assertThat(text.plain()).isEqualTo("""
                Steps
                1. Read this
                2. See the page (https://a.example/x)
                  - closely
                Done & dusted""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<body>open",
                "<body></body><body></body>",
                "<p>a</p>",
                "<body><body/></body>",
                "<body><b>a</b></body>",
                "<body><script>alert(1)</script></body>",
                "<body><strong onclick=\"x()\">a</strong></body>",
                "<body class=\"x\"/>",
                "<body><a>no target</a></body>",
                "<body><a href=\"javascript:alert(1)\">a</a></body>",
                "<body><a href=\" java&#10;script:alert(1)\">a</a></body>",
                "<body><a href=\"data:text/html,x\">a</a></body>",
                "<body><a href=\"//elsewhere.example\">a</a></body>",
                "<body><a data-asana-gid=\"x\"/></body>",
                "<body><img src=\"data:image/svg+xml,x\"/></body>",
                "<body><li>a</li></body>",
                "<body><ul>text</ul></body>",
                "<body>&nbsp;</body>",
                "<body>\u0001</body>",
                "<!DOCTYPE body [<!ENTITY a \"b\">]><body>&a;</body>",
                "<!DOCTYPE body SYSTEM \"file:///etc/passwd\"><body/>",
                "<?run x?><body/>"
            })
    void refusesWhatIsNotInTheSubset(String html) {
        assertThatThrownBy(() -> RichText.parse("html_text", html))
                .isInstanceOf(ApiError.class)
                .hasMessageStartingWith("html_text: XML is invalid: ");
    }

    @Test
    void refusesTextThatIsNestedTooDeep() {
        String deep = "<body>" + "<em>".repeat(5_000) + "</em>".repeat(5_000) + "</body>";
        assertThatThrownBy(() -> RichText.parse("html_text", deep)).isInstanceOf(ApiError.class);
    }

    @Test
    void makesTheAttributesOfLinksAnew() {
        var text = RichText.parse(
                "html_text",
                "<body><a target=\"_blank\" onclick=\"x()\" href=\"https://a.example/?a=1&amp;b=&quot;\">a</a></body>");
        assertThat(text.html()).isEqualTo("<body><a href=\"https://a.example/?a=1&amp;b=&quot;\">a</a></body>");
    }

    @Test
    void escapesPlainTextAndLinksItsAddresses() {
        var text = RichText.fromPlain("a < b & \u0001c\r\nsee https://a.example/x?y=1&z=2.");
        assertThat(text.html())
                .isEqualTo("<body>a &lt; b &amp; c\nsee <a href=\"https://a.example/x?y=1&amp;z=2\">"
                        + "https://a.example/x?y=1&amp;z=2</a>.</body>");
        assertThat(text.plain()).isEqualTo("a < b & \u0001c\r\nsee https://a.example/x?y=1&z=2.");
        assertThat(RichText.parse("html_text", text.html()).html()).isEqualTo(text.html());
    }

    @Test
    void takesEmojiBeyondTheBasicPlane() {
        assertThat(RichText.parse("html_text", "<body>\uD83C\uDF89</body>").plain())
                .isEqualTo("\uD83C\uDF89");
        assertThat(RichText.fromPlain("\uD83C\uDF89").html()).isEqualTo("<body>\uD83C\uDF89</body>");
    }
}
