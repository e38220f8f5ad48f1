package backprop.export;

import backprop.session.Messages;

/** What stands before and after the words of a LaTeX document. */
final class LatexPreamble {
  private final Messages messages;

  LatexPreamble(Messages messages) {
    this.messages = messages;
  }

  /** A whole document. What it needs follows from the letters that are in it. */
  String around(String body) {
    boolean ascii = body.chars().allMatch(c -> c < 128);
    boolean hangul =
        body.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    String fonts = ascii ? "" : hangul ? "\\usepackage{kotex}\n" : "\\usepackage{fontspec}\n";
    String engine =
        ascii
            ? messages.text("latex.any-engine")
            : messages.text(hangul ? "latex.korean-engine" : "latex.unicode-engine");
    return "% "
        + engine
        + """

        \\documentclass[a4paper,11pt]{article}
        \\usepackage[margin=20mm]{geometry}
        \\usepackage{amsmath}
        \\usepackage{graphicx}
        """
        + fonts
        + """
        \\setlength{\\parindent}{0pt}
        \\setlength{\\parskip}{6pt}
        % A formula on a line of its own, made smaller where it is wider than the page
        \\newsavebox{\\fitbox}
        \\newcommand{\\fit}[1]{\\par\\sbox{\\fitbox}{$\\displaystyle #1$}%
          \\begin{center}%
            \\ifdim\\wd\\fitbox>\\linewidth\\resizebox{\\linewidth}{!}{\\usebox{\\fitbox}}%
            \\else\\usebox{\\fitbox}\\fi
          \\end{center}}
        \\begin{document}

        """
        + body
        + "\\end{document}\n";
  }
}
