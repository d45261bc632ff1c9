//! Every screen of the kiosk on a few sheets, for people to look at.

use crate::display;
use crate::options::{Options, Task};
use crate::script::Player;
use peil_kiosk_screens::{Event, Format};
use std::fs;
use std::path::Path;

/// Screens side by side.
const COLUMNS: usize = 4;
/// Between screens, in pixels.
const GAP: usize = 10;
/// Behind the screens.
const GROUND: [u8; 3] = [0x6a, 0x70, 0x76];

/// Draws every screen in both languages, at both sizes, in colour and in black and white: one sheet for each.
pub(crate) fn draw(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for format in Format::ALL {
        for (mono, name) in [(false, "colour"), (true, "mono")] {
            for language in ["nl", "en"] {
                let options = Options { format, mono, scale: 1, log: None, task: Task::Window };
                let mut sheet = Sheet { options: &options, screens: Vec::new() };
                sheet.visit(language)?;
                sheet.staff(language)?;
                let path = folder.join(format!("{name}-{}-{language}.png", format.width()));
                sheet.save(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
    }
    Ok(())
}

/// The screens so far.
struct Sheet<'o> {
    options: &'o Options,
    screens: Vec<Vec<[u8; 3]>>,
}

impl Sheet<'_> {
    /// Plays lines and keeps the pictures they ask for.
    fn play(&mut self, player: &mut Player, lines: &[&str]) -> Result<(), String> {
        for line in lines {
            if player.line(line)?.is_some() {
                let (_, _, pixels) = player.screen.pixels();
                self.screens.push(pixels.to_vec());
            }
        }
        Ok(())
    }

    /// To the invitation in a language.
    fn begin(&mut self, language: &str) -> Result<Player, String> {
        let mut player = Player::new(self.options);
        self.play(&mut player, &["clock 2026-11-22 14:30"])?;
        if language == "en" {
            self.play(&mut player, &["wait 8"])?;
        }
        Ok(player)
    }

    fn visit(&mut self, language: &str) -> Result<(), String> {
        let mut player = self.begin(language)?;
        self.play(&mut player, &["picture attract"])?;
        if language == "en" {
            self.play(&mut player, &["press next"])?;
        }
        let company = ["press choose", "press next", "picture size", "press choose", "picture sector"];
        self.play(&mut player, &company)?;
        let more = ["press previous", "press previous", "press choose", "picture sector-2"];
        self.play(&mut player, &more)?;
        self.play(&mut player, &["press choose", "picture province", "press choose"])?;
        // Yes to the first three and the seventh, unknown at the sixth, no to the rest.
        for number in 0..12_u8 {
            self.play(&mut player, &["picture question"])?;
            if number == 5 {
                let example = ["press previous", "press choose", "picture example", "press next"];
                self.play(&mut player, &example)?;
            }
            let to_answer = match number {
                0..=2 | 6 => 0,
                5 => 2,
                _ => 1,
            };
            for _ in 0..to_answer {
                self.play(&mut player, &["press next"])?;
            }
            self.play(&mut player, &["press choose"])?;
        }
        self.play(&mut player, &["picture review", "press choose", "picture score"])?;
        self.play(&mut player, &["press choose", "picture steps", "press choose", "picture compared"])?;
        self.play(&mut player, &["press choose", "picture code", "wait 140", "picture still-there"])
    }

    fn staff(&mut self, language: &str) -> Result<(), String> {
        let mut player = self.begin(language)?;
        player.board.status.records = 128;
        player.board.status.not_exported = 12;
        let chord = ["hold previous", "hold next", "wait 4", "release previous", "release next"];
        self.play(&mut player, &chord)?;
        self.play(&mut player, &["picture staff", "press choose", "picture export"])?;
        self.play(&mut player, &["press next", "press choose", "picture exported"])?;
        self.play(&mut player, &["press choose", "press next", "press choose", "picture test"])?;
        self.play(&mut player, &["press choose", "press next", "press next", "press choose"])?;
        self.play(&mut player, &["picture erase", "press next", "press choose", "picture erased"])?;

        let mut full = self.begin(language)?;
        full.board.status.full = true;
        let status = full.board.status.clone();
        full.board.handle(Event::Status(status));
        self.play(&mut full, &["picture full"])
    }

    fn save(&self, path: &Path) -> std::io::Result<()> {
        let format = self.options.format;
        let (wide, high) = (usize::from(format.width()), usize::from(format.height()));
        let rows = self.screens.len().div_ceil(COLUMNS);
        let (width, height) = (COLUMNS * (wide + GAP) + GAP, rows * (high + GAP) + GAP);
        let mut sheet = vec![GROUND; width * height];
        for (place, screen) in self.screens.iter().enumerate() {
            let (left, top) = (place % COLUMNS * (wide + GAP) + GAP, place / COLUMNS * (high + GAP) + GAP);
            for (row, pixels) in screen.chunks(wide).enumerate() {
                let start = (top + row) * width + left;
                if let Some(line) = sheet.get_mut(start..start + wide) {
                    line.copy_from_slice(pixels);
                }
            }
        }
        display::save(path, width, height, &sheet)
    }
}
