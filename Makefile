# Trust Readiness: build, run, test, install. `make help` lists what there is to make.

PREFIX ?= /usr/local
prefix ?= $(PREFIX)
exec_prefix ?= $(prefix)
bindir ?= $(exec_prefix)/bin
datarootdir ?= $(prefix)/share
datadir ?= $(datarootdir)
mandir ?= $(datarootdir)/man
DESTDIR ?=

INSTALL ?= install
INSTALL_PROGRAM ?= $(INSTALL)
INSTALL_DATA ?= $(INSTALL) -m 644

id := org.localism.TrustReadiness
built := .build/release
programs := trust-readiness readinessctl
binaries := $(programs:%=$(built)/%)
pages := man1/trust-readiness.1 man1/readinessctl.1 man5/readiness-checklist.5 man7/readiness-writing.7
completions := share/bash-completion/completions/readinessctl share/zsh/site-functions/_readinessctl \
  share/fish/vendor_completions.d/readinessctl.fish
resources := $(DESTDIR)$(datadir)/trust-readiness
# Every symbol is found at the start and then read-only; libraries are looked for where the system has them, only.
release := -c release --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now
# Folders too, so that a file that is gone counts.
sources := Package.swift $(shell find Sources)

.DEFAULT_GOAL := all
.PHONY: all help run build test check install install-strip uninstall desktop-caches bench lint format schema screenshots valgrind clean

## all: build the programs for release (what is missing must be installed: see run)
all: build

help:
	@sed -n 's/^## \([a-z-]*\): /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

## run: install what is missing, build for release and start the program
run:
	@.ci/setup build run
	@$(MAKE) --no-print-directory build
	@$(built)/trust-readiness $(ARGS)

build:
	@.ci/quietly "swift build" swift build $(release) --product trust-readiness
	@.ci/quietly "swift build" swift build $(release) --product readinessctl
	@touch -c $(binaries)

## test: install what is missing, then run every test
test:
	@.ci/setup build run test
	@.ci/test

## check: run the tests without installing anything
check:
	@missing=$$(.ci/setup --missing build run test | tr '\n' ' '); \
	[ -z "$$missing" ] || echo "Not installed here: $$missing- tests that need them will fail."
	@.ci/test

## install: build what changed (not with BUILD=no) and install under PREFIX (/usr/local), below DESTDIR if given
install: $(if $(filter no,$(BUILD)),,$(binaries))
	$(INSTALL) -d '$(DESTDIR)$(bindir)' '$(resources)'
	for program in $(programs); do \
	  $(INSTALL_PROGRAM) -m 755 "$(built)/$$program" '$(DESTDIR)$(bindir)/'"$$program" || exit 1; \
	done
	find Resources -type f -printf '%P\n' | while read -r file; do \
	  $(INSTALL_DATA) -D "Resources/$$file" '$(resources)/'"$$file" || exit 1; \
	done
	$(INSTALL_DATA) -D data/$(id).desktop '$(DESTDIR)$(datadir)/applications/$(id).desktop'
	$(INSTALL) -d '$(DESTDIR)$(datadir)/dbus-1/services'
	sed 's|@bindir@|$(bindir)|' data/$(id).service >'$(DESTDIR)$(datadir)/dbus-1/services/$(id).service'
	chmod 644 '$(DESTDIR)$(datadir)/dbus-1/services/$(id).service'
	$(INSTALL_DATA) -D data/$(id).metainfo.xml '$(DESTDIR)$(datadir)/metainfo/$(id).metainfo.xml'
	$(INSTALL_DATA) -D data/$(id).mime.xml '$(DESTDIR)$(datadir)/mime/packages/$(id).xml'
	find data/icons -type f -printf '%P\n' | while read -r file; do \
	  $(INSTALL_DATA) -D "data/icons/$$file" '$(DESTDIR)$(datadir)/icons/'"$$file" || exit 1; \
	done
	for page in $(pages); do \
	  $(INSTALL_DATA) -D "data/$${page#*/}" '$(DESTDIR)$(mandir)/'"$$page" || exit 1; \
	done
	for file in $(completions); do \
	  case $$file in *bash*) shell=bash ;; *zsh*) shell=zsh ;; *) shell=fish ;; esac; \
	  $(INSTALL) -d "$$(dirname '$(DESTDIR)$(prefix)/'"$$file")" && \
	  $(built)/readinessctl --generate-completion-script $$shell >'$(DESTDIR)$(prefix)/'"$$file" && \
	  chmod 644 '$(DESTDIR)$(prefix)/'"$$file" || exit 1; \
	done
	@$(MAKE) --no-print-directory desktop-caches

## install-strip: install, without what only debuggers read
install-strip:
	@$(MAKE) --no-print-directory install INSTALL_PROGRAM='$(INSTALL_PROGRAM) -s'

## uninstall: remove what install put there
uninstall:
	rm -f $(programs:%='$(DESTDIR)$(bindir)/%') $(pages:%='$(DESTDIR)$(mandir)/%')
	rm -f '$(DESTDIR)$(datadir)/applications/$(id).desktop' '$(DESTDIR)$(datadir)/dbus-1/services/$(id).service' '$(DESTDIR)$(datadir)/metainfo/$(id).metainfo.xml' \
	  '$(DESTDIR)$(datadir)/mime/packages/$(id).xml' $(completions:%='$(DESTDIR)$(prefix)/%')
	find data/icons -type f -printf '%P\n' | while read -r file; do \
	  rm -f '$(DESTDIR)$(datadir)/icons/'"$$file"; \
	done
	rm -rf '$(resources)'
	@$(MAKE) --no-print-directory desktop-caches

# A package's own scripts do this when DESTDIR is given.
desktop-caches:
	@[ -z '$(DESTDIR)' ] || exit 0; \
	! command -v update-desktop-database >/dev/null || update-desktop-database -q '$(datadir)/applications' || :; \
	! command -v update-mime-database >/dev/null || update-mime-database -n '$(datadir)/mime' || :; \
	! command -v gtk4-update-icon-cache >/dev/null || gtk4-update-icon-cache -qtf '$(datadir)/icons/hicolor' || :

$(binaries) &: $(sources)
	@$(MAKE) --no-print-directory build

## bench: measure starting, memory, keys, saving and loading
bench:
	@.ci/setup build run test bench
	@$(MAKE) --no-print-directory build
	@Tests/Benchmarks/run.sh $(ARGS)

## lint: check the style of every Swift file
lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

## format: bring every Swift file into that style
format:
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

## schema: print the schema of checklists anew, after a change of their fields
schema:
	@.ci/quietly "swift build" swift build --build-tests --disable-xctest
	@WRITE_SCHEMA=1 .ci/quietly "schema" .build/debug/trust-readinessPackageTests.xctest \
	  --testing-library swift-testing --filter '^DataTests\.PrintedSchema/'

## screenshots: write every screen to data/screenshots and .build/screenshots, to be looked at
screenshots:
	@.ci/setup build run test pictures
	@$(MAKE) --no-print-directory build
	@.ci/quietly "swift build" swift build --build-tests --disable-xctest
	@.ci/screenshots

## valgrind: run the wrapper's tests under valgrind
valgrind:
	@.ci/setup build run test valgrind
	@.ci/quietly "swift build" swift build --build-tests --disable-xctest
	@.ci/valgrind

## clean: remove all that was built
clean:
	rm -rf .build
