//! A short tour that points at the parts of the screens. It begins when somebody asks for it, or with the made-up
//! companies, and never by itself over real work.

use crate::app::App;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use egui::{
    Area, Color32, Context, Id, Key as Press, LayerId, Modal, Modifiers, Order, Pos2, Rect, Role, Stroke,
    StrokeKind, UiKind, Vec2, WidgetInfo, pos2,
};
use peil_words::Key;

/// A part of the screens that the tour points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What the screen shows.
    Content,
    /// The sections at the left, or their list where there is no room at the left.
    Sections,
    /// The search field of the list of companies.
    Search,
    /// The buttons to undo and redo.
    History,
    /// The button of the palette.
    Palette,
    /// The menu.
    Menu,
}

/// One stop of the tour.
#[derive(Clone, Copy, Debug)]
struct Stop {
    part: Part,
    title: Key,
    text: Key,
    /// It shows something of a portfolio.
    with_portfolio: bool,
}

const STOPS: [Stop; 7] = [
    stop(Part::Content, Key::TourOverview, Key::TourOverviewText, false),
    stop(Part::Sections, Key::TourSections, Key::TourSectionsText, false),
    stop(Part::Search, Key::TourList, Key::TourListText, true),
    stop(Part::Content, Key::TourCompany, Key::TourCompanyText, true),
    stop(Part::History, Key::TourUndo, Key::TourUndoText, true),
    stop(Part::Palette, Key::TourPalette, Key::TourPaletteText, false),
    stop(Part::Menu, Key::TourMenu, Key::TourMenuText, false),
];

const fn stop(part: Part, title: Key, text: Key, with_portfolio: bool) -> Stop {
    Stop { part, title, text, with_portfolio }
}

fn id_of(part: Part) -> Id {
    Id::unique(("part of the tour", part))
}

/// Remembers where a part is, for when the tour points at it.
pub fn mark(ctx: &Context, part: Part, rect: Rect) {
    ctx.data_mut(|data| data.insert_temp(id_of(part), rect));
}

/// Begins at the first stop.
pub fn begin(app: &mut App) {
    to(app, 0);
}

/// The stops that there is something to show for.
fn stops(app: &App) -> Vec<Stop> {
    let has_company = app.session.as_ref().is_some_and(|session| !session.listing.is_empty());
    STOPS.iter().copied().filter(|stop| has_company || !stop.with_portfolio).collect()
}

/// Goes to a stop and shows the screen that it is on; behind the last one the tour is over.
fn to(app: &mut App, place: usize) {
    let Some(stop) = stops(app).get(place).copied() else {
        app.tour = None;
        return;
    };
    let first = app
        .session
        .as_ref()
        .and_then(|session| session.listing.window(&session.register, 0..1).next().map(|row| row.id));
    match (stop.title, first) {
        (Key::TourOverview, _) => app.go(Screen::Overview),
        (Key::TourCompany | Key::TourUndo, Some(company)) => app.go(Screen::Company(company)),
        (Key::TourList, _) => app.go(Screen::Companies),
        _ => {}
    }
    app.tour = Some(place);
}

/// Shows the stop that the tour is at.
pub fn show(app: &mut App, ctx: &Context) {
    let Some(place) = app.tour else { return };
    let stops = stops(app);
    let Some(stop) = stops.get(place).copied() else {
        app.tour = None;
        return;
    };
    let window = ctx.content_rect();
    let part = ctx.data(|data| data.get_temp::<Rect>(id_of(stop.part))).unwrap_or(window).intersect(window);
    let id = Id::unique("tour");
    let size = ctx.memory(|memory| memory.area_rect(id)).map_or(Vec2::new(380.0, 170.0), |rect| rect.size());
    let at = beside(window, part, size);
    let area = Area::new(id).kind(UiKind::Modal).order(Order::Foreground).fixed_pos(at).constrain_to(window);
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (back, on, away) = (pressed(Press::ArrowLeft), pressed(Press::ArrowRight), pressed(Press::Escape));
    // What is pointed at stays as bright as it is, and nothing of it answers until the tour is over.
    let modal = Modal::new(id).area(area).backdrop_color(Color32::TRANSPARENT);
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(16.0);
    let pressed = modal.frame(frame).show(ctx, |ui| {
        ui.set_width((window.width() - 64.0).min(360.0));
        header::heading(ui, Type::Title, &app.say(stop.title));
        let text = ui.label(Type::Body.text(app.say(stop.text)).color(ui.ink(Ink::Text)));
        let spoken = app.say(stop.text);
        text.widget_info(|| WidgetInfo::labeled(Role::Status, true, &spoken));
        ui.add_space(space::SMALL);
        let counts = [("step", (place as u64 + 1).into()), ("all", (stops.len() as u64).into())];
        let count = app.words.say_with(Key::TourStep, &counts);
        ui.label(Type::Small.text(count).color(ui.ink(Ink::Muted)));
        let is_last = place + 1 == stops.len();
        ui.horizontal(|ui| {
            let next = ui.button(app.say(if is_last { Key::TourDone } else { Key::TourNext }));
            if ui.memory(|memory| memory.focused().is_none()) {
                next.request_focus();
            }
            let before = ui.add_enabled(place > 0, egui::Button::new(app.say(Key::TourBack)));
            let stop = !is_last && ui.button(app.say(Key::TourStop)).clicked();
            (next.clicked(), before.clicked(), stop)
        })
        .inner
    });
    let pencil = ctx.layer_painter(LayerId::new(Order::Foreground, id));
    let accent = crate::theme::style::color(
        crate::theme::Palette::of(ctx.global_style().visuals.dark_mode),
        Ink::Accent,
    );
    pencil.rect_stroke(part.shrink(2.0), 7.0, Stroke::new(3.0, accent), StrokeKind::Inside);
    let (next, before, stop) = pressed.inner;
    if away || stop {
        app.tour = None;
    } else if next || on {
        to(app, place + 1);
    } else if (before || back) && place > 0 {
        to(app, place - 1);
    }
}

/// Below what is pointed at, or at its right, left or above it; within it where it is as large as the window.
fn beside(window: Rect, part: Rect, size: Vec2) -> Pos2 {
    let gap = 12.0;
    let within = |at: Pos2| {
        let right = (window.right() - size.x - gap).max(window.left() + gap);
        let bottom = (window.bottom() - size.y - gap).max(window.top() + gap);
        pos2(at.x.clamp(window.left() + gap, right), at.y.clamp(window.top() + gap, bottom))
    };
    let places = [
        pos2(part.left(), part.bottom() + gap),
        pos2(part.right() + gap, part.top() + gap),
        pos2(part.left() - size.x - gap, part.top() + gap),
        pos2(part.left(), part.top() - size.y - gap),
    ];
    let free = places.into_iter().map(within).find(|at| !Rect::from_min_size(*at, size).intersects(part));
    free.unwrap_or_else(|| within(part.right_bottom() - size - Vec2::splat(2.0 * gap)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn the_card_does_not_lie_over_what_it_points_at_where_there_is_room() {
        let window = Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 860.0));
        let size = vec2(380.0, 170.0);
        for part in [
            Rect::from_min_size(pos2(960.0, 8.0), vec2(150.0, 32.0)),
            Rect::from_min_size(pos2(0.0, 48.0), vec2(218.0, 812.0)),
            Rect::from_min_size(pos2(246.0, 800.0), vec2(400.0, 50.0)),
            Rect::from_min_size(pos2(900.0, 48.0), vec2(380.0, 812.0)),
        ] {
            let card = Rect::from_min_size(beside(window, part, size), size);
            assert!(!card.intersects(part), "{part:?}");
            assert!(window.contains_rect(card), "{part:?}");
        }
        let card = Rect::from_min_size(beside(window, window, size), size);
        assert!(window.contains_rect(card), "within what is as large as the window");
    }
}
