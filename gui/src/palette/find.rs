//! What the palette finds: commands, companies and figures whose names hold what was typed.

use crate::app::App;
use crate::command::Command;
use crate::navigation;
use crate::state::Screen;
use peil_portfolio::fold;
use peil_words::Key;

/// At most so many of a kind.
const COMMANDS: usize = 6;
const COMPANIES: usize = 8;
const FIGURES: usize = 5;

/// Where something found leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To something done.
    Command(Command),
    /// To a screen.
    Screen(Screen),
    /// To an indicator, by its place in the picture.
    Indicator(usize),
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The message that names its kind.
    pub kind: Key,
    /// Its name.
    pub name: String,
    /// What tells it from others of the same name; for a command its keys.
    pub detail: String,
    /// Where it leads to.
    pub target: Target,
}

/// Everything that fits what was typed, the kinds one after another; every command while nothing is typed.
#[must_use]
pub(super) fn hits(app: &App, ctx: &egui::Context, typed: &str) -> Vec<Hit> {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut hits = commands(app, ctx, &words);
    if !words.is_empty() {
        hits.extend(companies(app, typed));
        hits.extend(figures(app, &words));
    }
    hits
}

/// How well a name fits: none where a word is missing, 0 where it begins with the first word.
fn fit(name: &str, words: &[&str]) -> Option<u8> {
    let name = fold(name);
    let begins = words.first().is_none_or(|first| name.starts_with(first));
    words.iter().all(|word| name.contains(word)).then_some(u8::from(!begins))
}

/// The best of what fits, in the order in which it was given.
fn best(mut fitting: Vec<(u8, Hit)>, limit: usize) -> impl Iterator<Item = Hit> {
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().take(limit).map(|(_, hit)| hit)
}

fn commands(app: &App, ctx: &egui::Context, words: &[&str]) -> Vec<Hit> {
    let all = Command::ALL.iter().copied();
    let fitting = all.filter(|command| *command != Command::Palette && command.is_available(app));
    let fitting = fitting.filter_map(|command| {
        let name = app.say(command.name());
        let hit = Hit {
            kind: Key::PaletteCommands,
            detail: command.keys(ctx),
            target: Target::Command(command),
            name: name.clone(),
        };
        // By its group as well: "beeld" finds all that changes how things look.
        let named = format!("{name} {}", app.say(command.entry().group.name()));
        Some((fit(&named, words)?, hit))
    });
    let limit = if words.is_empty() { usize::MAX } else { COMMANDS };
    best(fitting.collect(), limit).collect()
}

fn companies(app: &App, typed: &str) -> Vec<Hit> {
    let Some(session) = &app.session else { return Vec::new() };
    let rows = session.register.search(typed, COMPANIES);
    let hit = |row: &peil_portfolio::Row| {
        let known = [row.city.to_string(), row.kvk.map(|kvk| kvk.to_string()).unwrap_or_default()];
        let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
        Hit {
            kind: Key::NavCompanies,
            name: row.name.to_string(),
            detail: known.join(" · "),
            target: Target::Screen(Screen::Company(row.id)),
        }
    };
    rows.into_iter().map(hit).collect()
}

fn figures(app: &App, words: &[&str]) -> Vec<Hit> {
    let Some(picture) = &app.picture else { return Vec::new() };
    let hit = |name: String, detail: String, target| {
        Some((fit(&name, words)?, Hit { kind: Key::GroupFigures, name, detail, target }))
    };
    let pillars = navigation::pillars(&app.words, picture).into_iter();
    let pillars = pillars.filter_map(|(screen, name)| hit(name, String::new(), Target::Screen(screen)));
    let rows = app.rows().iter().enumerate();
    let rows =
        rows.filter_map(|(index, row)| hit(row.name.clone(), row.who.clone(), Target::Indicator(index)));
    best(pillars.chain(rows).collect(), FIGURES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_when_it_has_every_word_and_best_when_it_begins_with_the_first() {
        assert_eq!(fit("Reservekopie terugzetten", &["reserve"]), Some(0));
        assert_eq!(fit("Reservekopie terugzetten", &["terug", "res"]), Some(1));
        assert_eq!(fit("Cafébedrijf", &["cafe"]), Some(0), "marks on letters do not matter");
        assert_eq!(fit("Reservekopie", &["res", "iets"]), None);
        assert_eq!(fit("Reservekopie", &[]), Some(0));
    }
}
