;;; flowstory.el --- Continuity warnings for novelists, through Eglot  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1") (eglot "1.9"))

;;; Commentary:

;; Put this file on your `load-path' and write in your init file:
;;
;;     (require 'flowstory)
;;     (add-hook 'text-mode-hook #'flowstory-ensure)
;;
;; `markdown-mode' derives from `text-mode', so one hook serves both.
;; Squiggles appear by themselves; `M-x eglot-code-actions' shows what can be done about one, and
;; `eldoc' (`C-h .') who somebody is as of the line.  `C-M-i' completes names, `M-.' goes to somebody's
;; note, `M-?' lists every mention, `M-x eglot-find-declaration' the sentence that set a fact.

;;; Code:

(require 'eglot)

(defgroup flowstory nil
  "Continuity warnings for novelists."
  :group 'text
  :prefix "flowstory-")

(defcustom flowstory-command '("flowstory" "lsp")
  "The command that starts FlowStory."
  :type '(repeat string))

(defcustom flowstory-locale nil
  "The language of the messages, \"en\" or \"pt-BR\"; nil follows the machine."
  :type '(choice (const nil) string))

(defcustom flowstory-order "reading"
  "How far a card looks.
\"reading\" tells nothing that is told after its line, \"story\" nothing that happens later."
  :type '(choice (const "reading") (const "story")))

(defclass flowstory-server (eglot-lsp-server) ()
  "FlowStory.")

(cl-defmethod eglot-initialization-options ((_server flowstory-server))
  "Tell FlowStory which language to speak and how far its cards look."
  (append (and flowstory-locale (list :locale flowstory-locale))
          (list :lore (list :order flowstory-order))))

(defun flowstory-contact (_interactive)
  "Say how to start FlowStory."
  (cons 'flowstory-server flowstory-command))

;; Before whatever else serves Markdown, but after what serves the other children of `text-mode' (TeX, Org).
(add-to-list 'eglot-server-programs '(markdown-mode . flowstory-contact))
(add-to-list 'eglot-server-programs '(text-mode . flowstory-contact) t)

;; Emacs knows no Markdown of its own.
(unless (fboundp 'markdown-mode)
  (add-to-list 'auto-mode-alist '("\\.\\(?:md\\|markdown\\)\\'" . text-mode) t))

;; The folder of a book: where its settings or its vault are, also without a version control system.
(defun flowstory-project (directory)
  "Find the book that DIRECTORY is in."
  (let ((root (or (locate-dominating-file directory "flowstory.toml")
                  (locate-dominating-file directory ".flowstory")
                  (locate-dominating-file directory ".obsidian"))))
    (and root (cons 'flowstory root))))

(cl-defmethod project-root ((project (head flowstory)))
  "Give the root of PROJECT."
  (cdr project))

(add-hook 'project-find-functions #'flowstory-project)

;;;###autoload
(defun flowstory-ensure ()
  "Start FlowStory for this buffer, if it visits prose."
  (when (and buffer-file-name
             (string-match-p "\\.\\(md\\|markdown\\|txt\\)\\'" buffer-file-name))
    (eglot-ensure)))

(provide 'flowstory)
;;; flowstory.el ends here
