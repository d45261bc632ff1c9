//! One record of a kiosk, on the list.

use crate::chart::Scene;
use crate::chart::scene::{Pen, point};
use crate::theme::{Ink, Type};
use crate::widgets::pencil::Pencil;
use egui::{Align2, EventFilter, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_core::record::Minute;
use peil_portfolio::InboxRecord;
use peil_words::{Key, Words};

/// The width from which on a row is one line.
const WIDE: f32 = 760.0;
/// The room for the box to tick.
const BOX: f32 = 40.0;
/// The columns: their names, and their shares of what the box leaves.
const COLUMNS: [(Key, f32); 4] =
    [(Key::InboxWhen, 0.22), (Key::InboxKiosk, 0.18), (Key::InboxProfile, 0.36), (Key::InboxResult, 0.24)];

/// The width of the rows within that of the list: the rest is for its scroll bar.
pub(super) const fn within(width: f32) -> f32 {
    width - 18.0
}

/// The height of a row at a width.
pub(super) const fn height(width: f32) -> f32 {
    if width < WIDE { 96.0 } else { 52.0 }
}

/// The id of the row at a place.
pub(super) fn id(place: usize) -> Id {
    Id::unique(("inbox", place))
}

/// Shows the names of the columns, where there are columns.
pub(super) fn heads(words: &Words, ui: &mut Ui) {
    let width = within(ui.available_width());
    if width < WIDE {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
    let pencil = Pencil::new(ui);
    let mut x = rect.left() + BOX;
    for (name, share) in COLUMNS {
        let at = pos2(x, rect.center().y);
        pencil.write(at, Align2::LEFT_CENTER, Type::Small, Ink::Muted, &words.say(name));
        x += (width - BOX) * share;
    }
}

/// What a row says: in each column a line and a remark below it.
fn cells(words: &Words, kept: &InboxRecord) -> [(String, String); 4] {
    let record = &kept.record;
    let when = record.minute.map_or_else(|| words.say(Key::InboxNoClock), |minute| moment(words, minute));
    let received = [
        ("day", words.day(kept.received_on.into()).into()),
        ("source", words.inbox_source(kept.source).into()),
    ];
    let kiosk = words.say_with(Key::InboxDevice, &[("device", record.device.to_string().into())]);
    let visit = words.say_with(Key::InboxVisit, &[("session", record.sequence.number().to_string().into())]);
    let profile = [
        record.size.map(|size| words.size_class(size)),
        record.sector.map(|sector| words.section(sector)),
        record.province.map(|province| words.province(province)),
    ];
    let profile: Vec<String> = profile.into_iter().flatten().collect();
    let profile = if profile.is_empty() { words.say(Key::InboxNoProfile) } else { profile.join(", ") };
    [
        (when, words.say_with(Key::InboxReceived, &received)),
        (kiosk, visit),
        (profile, words.kiosk_language(record.language)),
        (words.scan_level(record.scan), words.scan_points(record.scan)),
    ]
}

/// Day and time of the clock of a kiosk, which knows no summer time.
fn moment(words: &Words, minute: Minute) -> String {
    let civil = minute.civil();
    let day = words.day((civil.year, civil.month, civil.day));
    let time = format!("{:02}:{:02}", civil.hour, civil.minute);
    words.say_with(Key::InboxMoment, &[("day", day.into()), ("time", time.into())])
}

/// Shows the row.
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    place: usize,
    kept: &InboxRecord,
    is_chosen: bool,
) -> Response {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height(width)), Sense::hover());
    let response = ui.interact(rect, id(place), Sense::click());
    if response.has_focus() {
        // The arrows go from row to row, also to those that are not laid out.
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let cells = cells(words, kept);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let spoken: Vec<&str> =
            cells.iter().flat_map(|(line, remark)| [line.as_str(), remark.as_str()]).collect();
        WidgetInfo::selected(Role::CheckBox, enabled, is_chosen, spoken.join(", "))
    });
    let pencil = Pencil::new(ui);
    let lit = response.hovered() || response.has_focus();
    if lit || is_chosen {
        let fill = if lit { Ink::Raised } else { Ink::AccentSoft };
        pencil.painter().rect_filled(rect, 4.0, pencil.color(fill));
    }
    let line = egui::Stroke::new(1.0, pencil.color(Ink::Line));
    pencil.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    tick(&pencil, rect, is_chosen, lit);
    let inner = Rect::from_min_max(pos2(rect.left() + BOX, rect.top()), rect.max);
    if width < WIDE {
        stacked(&pencil, inner, &cells);
    } else {
        columns(&pencil, inner, &cells);
    }
    if response.has_focus() {
        pencil.focus(rect);
    }
    response
}

fn tick(pencil: &Pencil, rect: Rect, is_on: bool, lit: bool) {
    let square = Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), vec2(20.0, 20.0));
    let (fill, edge) = match (is_on, lit) {
        (true, _) => (Ink::Accent, Ink::Accent),
        (false, true) => (Ink::Raised, Ink::Accent),
        (false, false) => (Ink::Surface, Ink::Edge),
    };
    pencil.surface(square, fill, edge);
    if is_on {
        let mut scene = Scene::new(20.0, 20.0);
        let check = vec![point(4.5, 10.5), point(8.5, 14.5), point(15.5, 6.0)];
        scene.line(check, Pen::solid(Ink::OnAccent, 2.4));
        pencil.draw(square.min, &scene);
    }
}

fn columns(pencil: &Pencil, rect: Rect, cells: &[(String, String); 4]) {
    let mut x = rect.left();
    for (number, ((line, remark), (_, share))) in cells.iter().zip(COLUMNS).enumerate() {
        let room = rect.width() * share - 12.0;
        let kind = if number == 3 { Type::Strong } else { Type::Body };
        pencil.put(pos2(x, rect.top() + 7.0), pencil.cut(kind, Ink::Text, line, room));
        pencil.put(pos2(x, rect.top() + 28.0), pencil.cut(Type::Small, Ink::Muted, remark, room));
        x += rect.width() * share;
    }
}

fn stacked(pencil: &Pencil, rect: Rect, cells: &[(String, String); 4]) {
    let [when, kiosk, profile, result] = cells;
    let inner = rect.shrink2(vec2(2.0, 8.0));
    let level = format!("{}, {}", result.0, result.1);
    let from = format!("{}, {}, {}", kiosk.0, kiosk.1, profile.1);
    let lines = [
        (Type::Strong, Ink::Text, level.as_str()),
        (Type::Body, Ink::Text, profile.0.as_str()),
        (Type::Small, Ink::Muted, when.0.as_str()),
        (Type::Small, Ink::Muted, from.as_str()),
    ];
    for ((kind, ink, text), y) in lines.into_iter().zip([0.0, 21.0, 42.0, 60.0]) {
        pencil.put(inner.min + vec2(0.0, y), pencil.cut(kind, ink, text, inner.width()));
    }
}
