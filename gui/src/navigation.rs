//! The sections at the left: the pillars, and the lists.

use crate::app::App;
use crate::command::{Command, Group};
use crate::picture::Picture;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::tour;
use crate::widgets::pencil::Pencil;
use egui::{Align2, Margin, Panel, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use peil_portfolio::When;
use peil_words::{Key, Words};

pub use peil_drawing::picture::{belongs, is_section};

/// The height of what stands at the foot of the sections.
const FOOT: f32 = 46.0;

/// A section and its name.
pub type Section = (Screen, String);

/// The pillars of the strategy and what belongs with them, each with its name.
#[must_use]
pub fn pillars(words: &Words, picture: &Picture) -> Vec<Section> {
    let pillars = &picture.national.catalogue.pillars;
    pillars
        .iter()
        .filter(|pillar| is_section(&pillar.id))
        .map(|pillar| (Screen::Pillar(pillar.id.clone()), words.text(&pillar.name).to_owned()))
        .collect()
}

/// The sections of a group: its commands that show a screen, each with its name.
pub fn sections(app: &App, group: Group) -> impl Iterator<Item = Section> {
    let of_group = Command::ALL.iter().filter(move |command| command.entry().group == group);
    of_group
        .filter(|command| command.is_available(app))
        .filter_map(|command| Some((command.screen()?, name(app, *command))))
}

/// The name of a section, with what should have been done already, or waits.
fn name(app: &App, command: Command) -> String {
    let late = app.session.as_ref().map_or(0, |session| session.agenda.count(When::Overdue));
    if command == Command::Due && late > 0 {
        return app.words.say_with(Key::NavDueLate, &[("count", app.words.count(late as u64).into())]);
    }
    let waiting = app.session.as_ref().map_or(0, |session| session.register.waiting());
    if command == Command::Inbox && waiting > 0 {
        return app
            .words
            .say_with(Key::NavInboxWaiting, &[("count", app.words.count(waiting as u64).into())]);
    }
    app.say(command.name())
}

/// Every section from the top: the figures with the pillars after their overview, then the portfolio, and what can
/// be set.
#[must_use]
pub fn all(app: &App) -> Vec<Section> {
    let mut all: Vec<Section> = sections(app, Group::Figures).collect();
    if let Some(picture) = &app.picture {
        let behind_overview = all.len().min(1);
        all.splice(behind_overview..behind_overview, pillars(&app.words, picture));
    }
    all.extend(sections(app, Group::Portfolio));
    all.extend(sections(app, Group::View));
    all
}

/// Shows the sections.
pub fn show(app: &mut App, ui: &mut Ui) {
    let frame = egui::Frame::new().fill(ui.ink(Ink::Surface)).inner_margin(Margin::symmetric(10, 12));
    Panel::left("sections").resizable(false).exact_size(218.0).frame(frame).show(ui, |ui| {
        tour::mark(ui.ctx(), tour::Part::Sections, ui.max_rect().expand2(vec2(10.0, 12.0)));
        ui.spacing_mut().item_spacing.y = 2.0;
        let current = current(app);
        let portfolio: Vec<Screen> = sections(app, Group::Portfolio).map(|(screen, _)| screen).collect();
        // What can be set stays in sight at the foot, however many sections there are.
        let (feet, all): (Vec<_>, Vec<_>) =
            all(app).into_iter().partition(|(screen, _)| *screen == Screen::Settings);
        let mut chosen = None;
        let room = ui.available_height() - FOOT;
        let scroll = egui::ScrollArea::vertical().id_salt("sections").auto_shrink(false).max_height(room);
        scroll.show(ui, |ui| {
            let mut head = None;
            for section in all {
                let (mark, group_name) = match &section.0 {
                    Screen::Overview => (String::new(), None),
                    Screen::Pillar(id) if id.len() == 1 => (id.clone(), Some(Key::NavPillars)),
                    Screen::Pillar(_) => ("·".to_owned(), Some(Key::NavPillars)),
                    screen if portfolio.contains(screen) => (String::new(), Some(Key::NavPortfolio)),
                    _ => (String::new(), Some(Key::NavLists)),
                };
                if let Some(name) = group_name.filter(|_| head != group_name) {
                    group(ui, &app.say(name));
                }
                head = group_name;
                entry(ui, &current, section, &mark, &mut chosen);
            }
            ui.data_mut(|data| data.insert_temp(shown_section(), current.clone()));
        });
        ui.add_space(space::SMALL);
        for foot in feet {
            entry(ui, &current, foot, "", &mut chosen);
        }
        if let Some(screen) = chosen {
            app.go(screen);
        }
    });
}

/// The section that the screen belongs to.
#[must_use]
pub fn current(app: &App) -> Screen {
    match &app.screen {
        Screen::Detail(_) => app.list.clone(),
        Screen::Due => Screen::Due,
        Screen::Settings => Screen::Settings,
        screen if screen.is_a_whole() => screen.clone(),
        screen if screen.is_of_the_portfolio() => Screen::Companies,
        screen => screen.clone(),
    }
}

fn group(ui: &mut Ui, name: &str) {
    ui.add_space(space::MEDIUM);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        ui.label(Type::SmallStrong.text(name).color(ui.ink(Ink::Muted)));
    });
    ui.add_space(2.0);
}

fn entry(ui: &mut Ui, current: &Screen, (screen, name): Section, mark: &str, chosen: &mut Option<Screen>) {
    let pencil = Pencil::new(ui);
    let indent = if mark.is_empty() { 12.0 } else { 34.0 };
    let selected = *current == screen;
    let kind = if selected { Type::Strong } else { Type::Body };
    let galley = pencil.wrapped(kind, Ink::Text, &name, ui.available_width() - indent - 8.0);
    let height = (galley.size().y + 12.0).max(34.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    if selected || response.hovered() {
        let fill = if selected { Ink::AccentSoft } else { Ink::Raised };
        pencil.painter().rect_filled(rect, 5.0, pencil.color(fill));
    }
    if selected {
        // The bolt at the level.
        let bolt = Rect::from_min_size(rect.min + vec2(0.0, 7.0), vec2(3.0, rect.height() - 14.0));
        pencil.painter().rect_filled(bolt, 1.5, pencil.color(Ink::Accent));
    }
    if !mark.is_empty() {
        let ink = if selected { Ink::Accent } else { Ink::Muted };
        pencil.write(
            pos2(rect.left() + 18.0, rect.center().y),
            Align2::CENTER_CENTER,
            Type::Strong,
            ink,
            mark,
        );
    }
    let at = pos2(rect.left() + indent, rect.center().y - galley.size().y / 2.0);
    pencil.put(at, galley);
    if response.has_focus() {
        pencil.focus(rect);
    }
    if selected && ui.data(|data| data.get_temp::<Screen>(shown_section())).as_ref() != Some(current) {
        // It may have been chosen elsewhere, by a key for instance.
        response.scroll_to_me(None);
    }
    if response.clicked() {
        *chosen = Some(screen);
    }
}

/// Where the section that was shown last is kept.
fn shown_section() -> egui::Id {
    egui::Id::unique("section shown last")
}
