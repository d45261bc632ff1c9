//! Renders every screen in both languages and both themes, without a display:
//! `cargo run -p peil-gui --example screenshots -- docs/screens [part of a name]`.

mod picture;
mod scenes;
mod shots;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use peil_gui::App;
use peil_gui::app::Start;
use peil_gui::files::System;
use peil_gui::state::Look;
use peil_words::Language;
use picture::save;
use scenes::pressed;
use shots::SHOTS;
use std::error::Error;
use std::fs::{self};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let wanted = arguments.next().unwrap_or_default();
    fs::create_dir_all(&folder)?;
    let portfolios = tempfile::tempdir()?;
    for shot in SHOTS {
        for language in Language::ALL {
            for dark in [false, true] {
                if !shot.all && (dark || language != Language::Dutch) {
                    continue;
                }
                let theme = if dark { "dark" } else { "light" };
                let name = format!("{}-{language}-{theme}", shot.name);
                if !name.contains(&wanted) {
                    continue;
                }
                let start =
                    Start { language: Some(language), today: Some((2026, 11, 22)), ..Start::default() };
                let mut harness =
                    Harness::builder().with_size(shot.size).with_max_steps(30).wgpu().build_eframe(|cc| {
                        let mut app = App::new(&cc.egui_ctx, None, &start);
                        app.settings.look = if dark { Look::Dark } else { Look::Light };
                        app.desktop = Arc::new(System);
                        app.start.path = Some(portfolios.path().display().to_string());
                        (shot.set)(&mut app);
                        app
                    });
                harness.run();
                while harness.state().import.reading.is_some() || harness.state().work.is_some() {
                    std::thread::sleep(Duration::from_millis(20));
                    harness.run();
                }
                for names in pressed(shot.name) {
                    let name = names[usize::from(language == Language::English)];
                    let named = |node: &Node<'_>| {
                        node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
                    };
                    let button = harness.query_all_by_role(Role::Button).find(named);
                    button.ok_or("no such button")?.click();
                    harness.run();
                }
                let image = harness.render()?;
                save(&folder.join(format!("{name}.png")), image.width(), image.height(), image.as_raw())?;
                harness.state_mut().close_portfolio();
                println!("{name}.png ({}x{}, zoom {})", image.width(), image.height(), shot.zoom);
            }
        }
    }
    Ok(())
}
