//! A disk that is full.

use crate::common::{Place, add_company, names, options};
use peil_portfolio::{Company, Deed, EditError};

const ASKED: &str = "PEIL_TEST_SMALL_DISK";

/// Adds companies until that is refused, and says how many were acknowledged and why it ended.
fn fill(path: &std::path::Path) -> (usize, EditError) {
    let mut store = options().open(path).unwrap().store;
    let before = names(&store).len();
    for number in before.. {
        let company = Company { notes: "x".repeat(5000), ..Company::named(format!("Bedrijf {number}")) };
        if let Err(error) = store.edit(Deed::CompanyAdded, |edit| edit.insert(&company)) {
            // Reading goes on, and so does undoing nothing: what was acknowledged is there.
            assert_eq!(names(&store).len(), number);
            return (number, error);
        }
    }
    unreachable!("no disk is that large")
}

/// The limit on the size of files that a shell can set stands for the full disk: writes fail in the middle.
#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    if let Some(path) = std::env::var_os(ASKED) {
        let (acknowledged, error) = fill(path.as_ref());
        println!("acknowledged {acknowledged} {error:?}");
        return;
    }
    let place = Place::new();
    place.create().close().unwrap();
    // In blocks of 512 bytes (or 1024, with bash): room for some hundred companies.
    let script = "trap '' XFSZ; ulimit -f 2000; exec \"$0\" --exact disk::a_full_disk_loses_nothing_that_was_acknowledged --nocapture";
    let output = std::process::Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .env(ASKED, &place.path)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    let line = told
        .lines()
        .find_map(|line| line.split_once("acknowledged "))
        .unwrap_or_else(|| panic!("{told}{errors}"));
    let (number, error) = line.1.split_once(' ').unwrap();
    let acknowledged: usize = number.parse().unwrap();
    assert!(acknowledged > 20, "{acknowledged}");
    assert!(error.contains("DiskFull"), "{error}");

    let mut opened = place.open();
    assert!(opened.store.check().is_empty());
    let kept = names(&opened.store);
    assert!(kept.len() >= acknowledged, "{} of {acknowledged}", kept.len());
    assert_eq!(kept[acknowledged - 1], format!("Bedrijf {}", acknowledged - 1));
    add_company(&mut opened.store, "Weer ruimte");
    opened.store.undo().unwrap().unwrap();
    assert_eq!(names(&opened.store), kept);
}

/// A real small disk, where one is named: `mount -t tmpfs -o size=2m none FOLDER; PEIL_SMALL_DISK=FOLDER`.
#[test]
fn a_backup_that_does_not_fit_disturbs_nothing() {
    let Ok(folder) = std::env::var("PEIL_SMALL_DISK") else {
        // Without one, a folder in which no backup can be made.
        let place = Place::new();
        let mut store = place.create();
        add_company(&mut store, "Een");
        std::fs::write(store.backups().folder(), "in the way").unwrap();
        assert!(store.backups().take().is_err());
        add_company(&mut store, "Twee");
        assert_eq!(names(&store), ["Een", "Twee"]);
        return;
    };
    let path = std::path::Path::new(&folder).join("small.peil");
    options().create(&path).unwrap().store.close().unwrap();
    let (acknowledged, error) = fill(&path);
    assert!(matches!(error, EditError::DiskFull), "{error:?}");
    let opened = options().open(&path);
    let opened = opened.unwrap();
    assert_eq!(names(&opened.store).len(), acknowledged);
    assert!(opened.store.backups().take().is_err());
    assert!(opened.store.check().is_empty());
    println!("{acknowledged} acknowledged on the small disk, then {error}");
}
