//! Events from a file, one a line, and pictures of what they lead to.
//!
//! ```text
//! clock 2026-11-22 14:30      the clock is set
//! press choose                down and up again: previous, choose, next, up, down, left, right
//! hold previous               down, and not up again
//! release previous            up again
//! touch 160 210               a finger, down and up again, in pixels
//! wait 60                     seconds
//! full | fault                the log does not take the next record
//! picture attract             draws NAME.png
//! ```

use crate::board::Board;
use crate::display::Screen;
use crate::options::Options;
use peil_core::record::Minute;
use peil_kiosk_screens::{Button, Event, Painter, Point, Session};
use std::fs;
use std::path::Path;

/// Plays a script and draws the pictures it asks for.
pub(crate) fn run(options: &Options, file: &Path, folder: &Path) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut player = Player::new(options);
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.split('#').next().unwrap_or_default().trim();
        if !line.is_empty() {
            let place = |fault| format!("{}, line {number}: {fault}", file.display());
            if let Some(name) = player.line(line).map_err(place)? {
                let path = folder.join(name).with_extension("png");
                player.screen.save(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
    }
    Ok(())
}

/// A board that is played on, and its screen.
pub(crate) struct Player {
    pub(crate) board: Board,
    pub(crate) screen: Screen,
    painter: Painter,
}

impl Player {
    pub(crate) fn new(options: &Options) -> Self {
        let mut board = Board::new(Session::new(options.format));
        board.handle(Event::Elapsed(250));
        let screen = Screen::new(options.format, options.mono);
        Self { board, screen, painter: Painter::default() }
    }

    /// Plays one line; gives the name of the picture that the line asks for, which stands on the screen then.
    pub(crate) fn line(&mut self, line: &str) -> Result<Option<String>, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["clock", day, time] => self.board.handle(Event::Clock(Some(minute(day, time)?))),
            ["press", name] => {
                let button = button(name)?;
                self.board.handle(Event::Press(button));
                self.board.handle(Event::Release(button));
            }
            ["hold", name] => self.board.handle(Event::Press(button(name)?)),
            ["release", name] => self.board.handle(Event::Release(button(name)?)),
            ["touch", x, y] => {
                self.board.handle(Event::Touch(Point { x: number(x)?, y: number(y)? }));
                self.board.handle(Event::Lift);
            }
            ["wait", seconds] => {
                for _ in 0..number(seconds)? {
                    for _ in 0..4 {
                        self.board.handle(Event::Elapsed(250));
                    }
                }
            }
            ["full"] => self.board.fault = Some(Event::StorageFull),
            ["fault"] => self.board.fault = Some(Event::StorageFault),
            ["picture", name] => {
                self.screen.show(&mut self.painter, &self.board.session);
                return Ok(Some((*name).to_owned()));
            }
            _ => return Err(format!("what is “{line}”?")),
        }
        Ok(None)
    }
}

fn number(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| format!("“{text}” is no number of pixels or seconds"))
}

fn button(name: &str) -> Result<Button, String> {
    let found = Button::ALL.into_iter().find(|button| format!("{button:?}").eq_ignore_ascii_case(name));
    found.ok_or_else(|| format!("there is no button “{name}”"))
}

fn minute(day: &str, time: &str) -> Result<Minute, String> {
    let fault = || format!("“{day} {time}” is no time such as 2026-11-22 14:30");
    let parts: Vec<u16> =
        day.split('-').chain(time.split(':')).filter_map(|part| part.parse().ok()).collect();
    let &[year, month, day_of_month, hour, minute] = parts.as_slice() else { return Err(fault()) };
    let small = |number: u16| u8::try_from(number).unwrap_or(u8::MAX);
    Minute::from_civil(year, small(month), small(day_of_month), small(hour), small(minute)).ok_or_else(fault)
}
