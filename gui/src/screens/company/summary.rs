//! What a coach reads in five seconds: level, maturity, what comes next, consent.

use super::File;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::grid;
use crate::widgets::pencil::Pencil;
use egui::{Align, Layout, Ui};
use peil_core::maturity::{Rules, Stage};
use peil_portfolio::{Consent, Row};
use peil_words::{Key, Words};

/// The least width of a tile.
const WIDTH: f32 = 236.0;
/// The margin of a card at its sides.
const MARGIN: f32 = 19.0;
/// Between two texts of a tile.
const SPACE: f32 = 2.0;

/// One tile: a name, a figure and remarks, each with the colour it stands in.
#[derive(Default)]
struct Tile {
    name: String,
    figure: String,
    remarks: Vec<(String, Option<Ink>)>,
}

/// Shows the tiles, as many beside each other as there is room for.
pub(super) fn show(words: &Words, session: &Session, file: &File, ui: &mut Ui) {
    let Some(row) = session.register.row(file.id) else { return };
    let tiles = [level(words, file), maturity(words, row), due(words, session, row), consent(words, file)];
    let columns = grid::columns(ui.available_width(), WIDTH, tiles.len());
    // Three and one look like a mistake.
    let columns = if columns == 3 { 2 } else { columns };
    #[expect(clippy::cast_precision_loss, reason = "at most four columns")]
    let room = (ui.available_width() + space::MEDIUM) / columns as f32 - space::MEDIUM - 2.0 * MARGIN;
    ui.spacing_mut().item_spacing.x = space::MEDIUM;
    for row in tiles.chunks(columns) {
        // Tiles beside each other have one height.
        let height = row.iter().map(|tile| tile.height(ui, room)).fold(0.0, f32::max);
        ui.columns(columns, |columns| {
            for (ui, tile) in columns.iter_mut().zip(row) {
                ui.card().show(ui, |ui| tile.show(ui, height));
            }
        });
        ui.add_space(space::MEDIUM - space::SMALL);
    }
    ui.spacing_mut().item_spacing.x = space::SMALL;
}

impl Tile {
    /// Its texts with their kinds and colours.
    fn texts(&self) -> impl Iterator<Item = (Type, Ink, &str)> {
        let head = [(Type::Small, Ink::Muted, self.name.as_str()), (Type::Title, Ink::Text, &self.figure)];
        let remarks =
            self.remarks.iter().map(|(text, ink)| (Type::Body, ink.unwrap_or(Ink::Muted), text.as_str()));
        head.into_iter().chain(remarks)
    }

    /// The height of its texts at a width.
    fn height(&self, ui: &Ui, room: f32) -> f32 {
        let pencil = Pencil::new(ui);
        self.texts().map(|(kind, ink, text)| pencil.wrapped(kind, ink, text, room).size().y + SPACE).sum()
    }

    fn show(&self, ui: &mut Ui, height: f32) {
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(height);
            ui.spacing_mut().item_spacing.y = SPACE;
            for (kind, ink, text) in self.texts() {
                ui.label(kind.text(text).color(ui.ink(ink)));
            }
        });
    }
}

fn level(words: &Words, file: &File) -> Tile {
    let Some(latest) = file.scans.first().map(|kept| &kept.record) else {
        return Tile {
            name: words.say(Key::FileSummaryNoLevel),
            figure: words.say(Key::FileSummaryNoScan),
            ..Tile::default()
        };
    };
    let scan = latest.scan;
    let day = words.day(latest.scanned_on.into());
    let said = |key, text: String| words.say_with(key, &[("text", text.into())]);
    let figure = words.short_scan_level(scan);
    let mut remarks = vec![(words.scan_points(scan), None)];
    let behind = (scan.is_basic() != Some(true)).then_some(Ink::Warning);
    remarks.push((said(Key::FileSummaryBasic, words.scan_basic(scan)), behind));
    remarks.push((said(Key::FileSummaryNext, words.scan_next(scan)), None));
    Tile { name: words.say_with(Key::FileSummaryLevel, &[("day", day.into())]), figure, remarks }
}

fn maturity(words: &Words, row: &Row) -> Tile {
    let Some(latest) = row.latest_measured() else {
        return Tile {
            name: words.say(Key::FileSummaryMaturityHead),
            figure: words.say(Key::FileSummaryNoMaturity),
            ..Tile::default()
        };
    };
    let first = row.measured(Stage::T0).filter(|first| first.stage != latest.stage);
    let change = first.and_then(|first| latest.overall.checked_sub(first.overall)).map(|change| {
        let rounded = change.rounded(1);
        let sign = if rounded.is_positive() { "+" } else { "" };
        let change = format!("{sign}{}", words.decimal(rounded, 1));
        words.say_with(Key::FileSummaryChange, &[("change", change.into())])
    });
    let mut named = vec![("stage", latest.stage.code().into())];
    let name = match latest.on {
        Some(day) => {
            named.push(("day", words.day(day.into()).into()));
            words.say_with(Key::FileSummaryMaturity, &named)
        }
        None => words.say_with(Key::PublishedMaturity, &named),
    };
    let own = row.assessment(latest.stage).filter(|_| !latest.is_published);
    let remark = own.map_or_else(
        || words.say(Key::PublishedSummary),
        |own| words.band(Rules::default().band(own.overall)),
    );
    let score = words.points(latest.overall, 1);
    Tile {
        name,
        figure: words.say_with(Key::FileSummaryScore, &[("score", score.into())]),
        remarks: vec![(remark, None), (change.unwrap_or_else(|| words.say(Key::FileSummaryFirst)), None)],
    }
}

fn due(words: &Words, session: &Session, row: &Row) -> Tile {
    let name = words.say(Key::FileSummaryDue);
    let due = session.register.due_of(row).into_iter().min_by_key(|due| due.due_on);
    let Some(due) = due else {
        return Tile { name, figure: words.say(Key::FileSummaryNothingDue), ..Tile::default() };
    };
    let late = due.days_overdue(session.today) > 0;
    let (key, ink) =
        if late { (Key::FileSummaryOverdue, Some(Ink::Warning)) } else { (Key::FileSummaryDueOn, None) };
    let day = words.say_with(key, &[("day", words.day(due.due_on.into()).into())]);
    Tile { name, figure: words.follow_up(due.kind), remarks: vec![(day, ink)] }
}

fn consent(words: &Words, file: &File) -> Tile {
    let company = &file.company;
    let asked = company.consent != Consent::NotAsked;
    let day = company.consent_on.filter(|_| asked).map(|day| words.day(day.into()));
    let day = day.map(|day| (words.say_with(Key::FileSummaryConsentOn, &[("day", day.into())]), None));
    let hint = (!asked).then(|| (words.say(Key::FileSummaryNoConsent), Some(Ink::Warning)));
    Tile {
        name: words.say(Key::FileSummaryConsent),
        figure: words.consent(company.consent),
        remarks: day.into_iter().chain(hint).collect(),
    }
}
