//! The manual pages of `peil`, of which the program writes the text itself.

use std::collections::BTreeSet;
use std::path::Path;

use super::files;
use crate::command::{self, Failure, Outcome};

/// Writes the page of the program and every page that one of them leads to, in both languages; says how many.
pub(crate) fn write(peil: &Path, folder: &Path) -> Outcome<usize> {
    let mut count = 0;
    for (language, place) in [("en", "man1"), ("nl", "nl/man1")] {
        let mut wanted = vec![String::new()];
        let mut seen = BTreeSet::new();
        while let Some(command) = wanted.pop() {
            if !seen.insert(command.clone()) {
                continue;
            }
            let mut ask = command::program(peil);
            ask.args(["--lang", language, "man"]);
            if !command.is_empty() {
                ask.arg(&command);
            }
            let page = command::output(&mut ask)?;
            wanted.extend(pages_in(&page));
            let name = if command.is_empty() { "peil".to_owned() } else { format!("peil-{command}") };
            files::write(&folder.join(place).join(format!("{name}.1")), page)?;
            count += 1;
        }
        if seen.len() < 2 {
            return Err(Failure::new("the manual page of peil leads to none of its commands"));
        }
    }
    Ok(count)
}

/// The commands that a page refers to, as `peil\-portfolio\-list(1)`.
fn pages_in(page: &str) -> Vec<String> {
    let ends = page.match_indices("(1)").map(|(end, _)| &page[..end]);
    let named = ends.filter_map(|before| {
        let name = before.rsplit(|sign: char| sign.is_whitespace() || sign == ',').next()?;
        name.replace('\\', "").strip_prefix("peil-").map(str::to_string)
    });
    // Its help is a command to the program, and no page.
    named.filter(|name| name != "help" && !name.ends_with("-help")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_found_by_their_references() {
        let page = ".SH COMMANDS\n.TP\npeil\\-gaps(1)\nwhere (1) do\n.TP\npeil\\-kiosk\\-read(1)\nx\n.TP\npeil\\-help(1)\n";
        assert_eq!(pages_in(page), ["gaps", "kiosk-read"]);
        assert!(pages_in("peil (1)").is_empty());
    }
}
